import { z } from "zod";
import { updateCustomer } from "#lib/domains/customers/index.ts";
import { updateOpportunityInput } from "#lib/domains/opportunities/contract.ts";
import { closeWon } from "#lib/domains/opportunities/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { proposeChange } from "../records/propose-change.ts";
import { requireSeen } from "../records/require-seen.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
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

type Set = z.output<typeof input>["set"];

/** The facts that can be written: the amount of a deal with line items is their sum and no fact of its own. */
function settable(deal: Deal, set: Set): Set {
  if (!set || deal.items.length === 0) return set;
  const { amount: _sum, ...rest } = set;
  return Object.keys(rest).length > 0 ? rest : undefined;
}

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
  async run({ opportunity: id, overrideReason, set: given, ...why }, env) {
    const override = overrideReason ? { override: { reason: overrideReason } } : {};
    const { before, became, set } = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      const set = settable(deal, given);
      const version = env.expectedVersion ?? deal.version;
      await closeWon(context, { id, version, ...why, ...(set && { set }), ...override });
      const buyer = customerOf(deal);
      return { before: deal, set, became: buyer ? await becomesCustomer(context, buyer.id) : false };
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
  async propose({ opportunity: id, set: given = {}, reason, note }, env) {
    const { context, t } = env;
    const deal = await requireDeal(context, id);
    const set = settable(deal, given) ?? {};
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
      ...(typeof given.amount === "number" && set.amount === undefined && given.amount !== deal.amount
        ? [t("agents.won.items", { amount: formatMoney(Number(deal.amount ?? 0), t) })]
        : []),
    ];
    return proposeChange(env, { object: "opportunity", id, set, title: "won", more, sideEffects: effect });
  },
});
