import { z } from "zod";
import { updateCustomer } from "#lib/domains/customers/index.ts";
import { updateOpportunityInput } from "#lib/domains/opportunities/contract.ts";
import { closeWon } from "#lib/domains/opportunities/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { proposeChange } from "../records/propose-change.ts";
import { requireSeen } from "../records/require-seen.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
import { fitItems, refitsItems } from "./fit-items.ts";
import { type Deal, requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  set: updateOpportunityInput.shape.set.optional().describe("Facts written in the same act, e.g. the amount"),
  reason: z.string().max(40).optional().describe("Key of a reason from pipeline_list"),
  note: z.string().max(2000).optional(),
  overrideReason: z
    .string()
    .max(300)
    .optional()
    .describe("Why criteria do not hold it back; needs the right to"),
});

const customerOf = (deal: Deal): { id: string; name: string } | null =>
  (deal.customer as { id: string; name: string } | null) ?? null;

/** Who has bought is a customer from that day on; a customer that the person may not change stays as it is. */
async function becomesCustomer(context: Context, id: string): Promise<boolean> {
  if (!hasRight(context, "customer.update")) return false;
  const customer = await requireSeen(context, "customer", id);
  if (customer.status === "customer") return false;
  const since = customer.customerSince ? {} : { customerSince: dayOf(now()) };
  await updateCustomer(context, { id, set: { status: "customer", ...since } });
  return true;
}

export const opportunityWon = defineTool({
  name: "opportunity_won",
  description:
    "Close a deal as won; its customer then counts as one that has bought. Always asks the person first.",
  risk: "danger",
  right: "opportunity.update",
  input,
  card: "record",
  asks: () => "won",
  async run({ opportunity: id, overrideReason, set, ...why }, env) {
    const override = overrideReason ? { override: { reason: overrideReason } } : {};
    const { before, became } = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      const { amount, ...facts } = set ?? {};
      const fits = refitsItems(deal, amount);
      const version = await fitItems(context, deal, amount, env.expectedVersion ?? deal.version);
      const written = fits || amount === undefined ? facts : { ...facts, amount };
      await closeWon(context, { id, version, ...why, ...(set && { set: written }), ...override });
      const buyer = customerOf(deal);
      return { before: deal, became: buyer ? await becomesCustomer(context, buyer.id) : false };
    });
    const customer = customerOf(before);
    return written(env, {
      object: "opportunity",
      id,
      op: "update",
      changed: [
        "outcome",
        "stage",
        "closedAt",
        ...Object.keys(set ?? {}),
        ...(why.reason ? ["closeReason"] : []),
      ],
      before,
      also: became && customer ? [{ type: "customer", id: customer.id, op: "update" }] : [],
      output: { customer, becameCustomer: became },
    });
  },
  async propose({ opportunity: id, set = {}, reason, note }, env) {
    const { context, t } = env;
    const deal = await requireDeal(context, id);
    const customer = customerOf(deal);
    const line = (field: string, before: string | null, after: string | null) => ({
      field,
      label: t(`fields.opportunity.${field}`),
      before,
      after,
    });
    const more = [
      line("outcome", t("choices.opportunity.outcome.open"), t("choices.opportunity.outcome.won")),
    ];
    if (reason) more.push(line("closeReason", null, t(`choices.opportunity.closeReason.${reason}`)));
    if (note) more.push(line("closeNote", null, note));
    const effect = [
      ...(customer ? [t("agents.won.customer", { label: customer.name })] : []),
      ...(refitsItems(deal, set.amount) ? [t("agents.won.items")] : []),
    ];
    return proposeChange(env, { object: "opportunity", id, set, title: "won", more, sideEffects: effect });
  },
});
