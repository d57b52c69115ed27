import { z } from "zod";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import { similarDealsInput } from "#lib/domains/opportunities/contract.ts";
import { similarDeals } from "#lib/domains/opportunities/index.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { defineTool, noResult } from "../tool.ts";

const { industry, size, amount, need, outcome, except, limit } = similarDealsInput.shape;
const input = z.object({
  industry: industry.describe("As customers have it, e.g. 医药"),
  size,
  amount: amount.describe("In yuan"),
  need: need.describe("What they want to buy, e.g. 财务软件"),
  outcome: outcome.describe("won or lost; both when absent"),
  except: except.describe("Id of the deal that is talked about"),
  limit: limit.optional(),
});

function rowOf(deal: SimilarDeal, t: Translate) {
  const alike = deal.alike.map((key) => t(`management.similar.${key}`)).join(t("lead.listComma"));
  return {
    id: deal.id,
    href: `/opportunities/${deal.id}`,
    cells: [
      { text: deal.name },
      { text: deal.customer.name, href: `/customers/${deal.customer.id}` },
      { text: t(`choices.opportunity.outcome.${deal.outcome}`) },
      { text: deal.amount === null ? "—" : formatMoney(deal.amount, t), sort: deal.amount },
      { text: formatShortDay(deal.closedOn, t), sort: deal.closedOn },
      { text: alike },
    ],
  };
}

export const dealsSimilar = defineTool({
  name: "similar_deals",
  description:
    "Won or lost deals like the one that is talked about, by the customer's industry and size, what they wanted and the amount. Use to support advice with what really happened.",
  risk: "read",
  right: "opportunity.read",
  input,
  card: "record_table",
  async run(asked, { context, t }) {
    const { items } = await similarDeals(context, asked);
    const columns = ["deal", "customer", "outcome", "amount", "closedOn", "alike"].map((key) => ({
      key,
      label: t(`management.similar.column.${key}`),
      ...(key === "amount" && { numeric: true }),
    }));
    const table = {
      ...{ title: t("management.similar.title"), object: "opportunity", href: null },
      total: items.length,
      columns,
      rows: items.map((deal) => rowOf(deal, t)),
    };
    return {
      ...noResult,
      output: { deals: items },
      records: items.map(({ id }) => ({ type: "opportunity", id, op: "read" as const })),
      artifacts: items.length === 0 ? [] : [{ kind: "record_table", data: table }],
      untrusted: items.length > 0,
    };
  },
});
