import { z } from "zod";
import { reopenOpportunity } from "#lib/domains/opportunities/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  reason: z.string().max(300).optional(),
});

export const opportunityReopen = defineTool({
  name: "opportunity_reopen",
  description: "Open a closed deal again where it stood before.",
  risk: "write",
  right: "opportunity.update",
  input,
  card: "record",
  async run({ opportunity: id, reason }, env) {
    const before = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      await reopenOpportunity(context, {
        id,
        version: env.expectedVersion ?? deal.version,
        ...(reason && { reason }),
      });
      return deal;
    });
    const changed = ["outcome", "stage", "closedAt", "closeReason"];
    return written(env, { object: "opportunity", id, op: "update", changed, before });
  },
  propose: ({ opportunity: id }, env) => {
    const { t } = env;
    const open = t("choices.opportunity.outcome.open");
    const more = [{ field: "outcome", label: t("fields.opportunity.outcome"), before: null, after: open }];
    return proposeChange(env, { object: "opportunity", id, set: {}, title: "reopen", more });
  },
});
