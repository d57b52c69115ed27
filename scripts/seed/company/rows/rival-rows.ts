import type { competitors } from "#db/schema/competitors.ts";
import type { opportunityCompetitors } from "#db/schema/opportunity-competitors.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { rivalPriceOf } from "../generate/facts.ts";
import { lineNames, rivals } from "../products.ts";
import type { Deal } from "../types.ts";
import type { RowContext } from "./row-context.ts";

const known = (context: RowContext): Date => context.morning(context.today - 780);

export const competitorId = (context: RowContext, name: string): string =>
  context.id("competitor", name, known(context));

export function competitorRows(context: RowContext): (typeof competitors.$inferInsert)[] {
  const createdAt = known(context);
  return rivals.map(({ name, strengths, weaknesses }) => ({
    id: competitorId(context, name),
    tenantId: context.tenantId,
    name,
    nameKey: companyKey(name),
    strengths: strengths.split("，"),
    weaknesses: weaknesses.split("，"),
    answer: `承认${strengths.split("，")[0] ?? ""}，把话题引到${weaknesses.split("，")[0] ?? ""}和三年总成本，用同行案例说话。`,
    createdBy: context.userId("product"),
    createdAt,
    updatedAt: createdAt,
  }));
}

/** Who else is in each deal, and for how much. */
export function dealRivalRows(
  context: RowContext,
  deals: Deal[],
): (typeof opportunityCompetitors.$inferInsert)[] {
  return deals.flatMap((deal) => {
    const rival = rivals.find(({ name }) => name === deal.rival);
    if (!rival) return [];
    const createdAt = context.morning(deal.visits[Math.min(2, deal.visits.length - 1)]?.from ?? deal.created);
    return {
      id: context.id("opportunityCompetitor", deal.key, createdAt),
      tenantId: context.tenantId,
      opportunityId: context.dealId(deal),
      competitorId: competitorId(context, rival.name),
      threat:
        deal.outcome === "lost" || deal.stuck === "rival_test" ? ("high" as const) : ("medium" as const),
      product: lineNames[deal.line],
      price: rivalPriceOf(deal),
      strengths: rival.strengths,
      weaknesses: rival.weaknesses,
      note: null,
      createdBy: context.userId(deal.owner),
      createdAt,
      updatedAt: createdAt,
    };
  });
}
