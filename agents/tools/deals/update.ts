import { z } from "zod";
import { updateOpportunityInput } from "#lib/domains/opportunities/contract.ts";
import { updateOpportunity } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { isLarge } from "../limits.ts";
import { proposeChange } from "../records/propose-change.ts";
import { updateRecord } from "../records/update-record.ts";
import { defineTool } from "../tool.ts";
import { fitItems, refitsItems } from "./fit-items.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  set: updateOpportunityInput.shape.set.describe("Facts to write; absent ones stay, null empties one"),
});

type Update = z.input<typeof updateOpportunityInput>;

/** A deal with product lines gets its amount through them. */
async function fitAndUpdate(context: Context, { id, version, set }: Update) {
  const deal = await requireDeal(context, id);
  const { amount, ...facts } = set;
  if (!refitsItems(deal, amount)) return updateOpportunity(context, { id, set, ...(version && { version }) });
  const fitted = await fitItems(context, deal, amount, version ?? deal.version);
  if (Object.keys(facts).length === 0) return { id, version: fitted };
  return updateOpportunity(context, { id, version: fitted, set: facts });
}

export const opportunityUpdate = defineTool({
  name: "opportunity_update",
  description:
    "Change facts of an open deal: amount, expected close date, need, next step, forecast category, contact. Stages are changed by stage_move.",
  risk: "write",
  right: "opportunity.update",
  input,
  card: "record",
  asks: ({ set }) => (isLarge(set.amount) ? "amount" : null),
  run: ({ opportunity: id, set }, env) => updateRecord(env, { object: "opportunity", id, set }, fitAndUpdate),
  propose: ({ opportunity: id, set }, env) => proposeChange(env, { object: "opportunity", id, set }),
});
