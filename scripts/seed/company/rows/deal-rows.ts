import type { opportunities } from "#db/schema/opportunities.ts";
import type { opportunityItems } from "#db/schema/opportunity-items.ts";
import type { stageChanges } from "#db/schema/stage-changes.ts";
import type { CloseReason, ForecastCategory } from "#lib/domains/opportunities/contract.ts";
import { isoDay, momentOf } from "../calendar.ts";
import { lineNames, productByCode } from "../products.ts";
import { randomOf } from "../random.ts";
import type { Deal, Lead } from "../types.ts";
import { pipelineId, stageId } from "./pipeline-rows.ts";
import { priceListId, productId } from "./product-rows.ts";
import { competitorId } from "./rival-rows.ts";
import type { RowContext } from "./row-context.ts";
import type { Touches } from "./touch-times.ts";

/** In the words of the product, why a deal ended as it did. */
const closeReasonOf: Record<string, CloseReason> = {
  pilot_proved: "product_fit",
  reference_customer: "brand",
  executive_sponsor: "relationship",
  deadline: "delivery",
  value_proved: "product_fit",
  better_product: "product_fit",
  satisfied: "service",
  expansion: "service",
  price: "price",
  no_decision_maker: "no_contact",
  no_budget: "budget",
  feature_gap: "product_fit",
  group_standard: "no_decision",
  champion_left: "relationship",
  slow_response: "service",
  delivery_risk: "delivery",
  low_usage: "service",
  project_cancelled: "timing",
};
const closingMinute = 17 * 60 + 30;
const signedBy = (deal: Deal): number => momentOf(deal.closed ?? 0, closingMinute).getTime();
export const closedAt = (deal: Deal): Date | null => (deal.closed === null ? null : new Date(signedBy(deal)));

function typeOf(deal: Deal): "new" | "upsell" | "cross_sell" | "renewal" {
  if (deal.arc === "won_expand") return "upsell";
  if (deal.pipeline === "renewal") return "renewal";
  return deal.customer.legacy.length > 0 ? "cross_sell" : "new";
}

function forecastOf(deal: Deal): ForecastCategory {
  if (deal.outcome !== "open") return deal.outcome === "won" ? "commit" : "omitted";
  if (deal.stuck) return "pipeline";
  const left = (deal.pipeline === "renewal" ? 4 : 5) - deal.stage;
  return left <= 2 ? "commit" : left === 3 ? "best_case" : "pipeline";
}

/** Where a deal is: in a stage, or at one of the ends. */
const placeOf = (deal: Deal): number | "won" | "lost" | "cancelled" =>
  deal.outcome === "open" ? deal.stage : deal.outcome;

function dealRow(
  context: RowContext,
  deal: Deal,
  lead: Lead | undefined,
  touches: Touches,
): typeof opportunities.$inferInsert {
  const createdAt = context.morning(deal.created);
  const ended = closedAt(deal);
  const entered = deal.visits.at(-1)?.from ?? deal.created;
  const [first] = deal.stakeholders;
  return {
    id: context.dealId(deal),
    ...context.owned(deal.owner),
    collaboratorIds:
      deal.sizeClass === "XL" || deal.sizeClass === "L"
        ? [context.userId(randomOf("presales", deal.key).pick(["product", "dingke"]))]
        : [],
    name: deal.name,
    customerId: context.customerId(deal.customer),
    contactId: first ? context.contactId(first.contact) : null,
    leadId: lead ? context.leadId(lead) : null,
    type: typeOf(deal),
    source: lead?.source ?? deal.customer.source,
    need: lead?.facts.need ?? lineNames[deal.line],
    pipelineId: pipelineId(context, deal.pipeline),
    stageId: stageId(context, deal.pipeline, placeOf(deal)),
    stageEnteredAt: ended ?? momentOf(entered, 10 * 60),
    probability: null,
    forecastCategory: forecastOf(deal),
    amount: deal.amount,
    priceListId: priceListId(context, "standard"),
    expectedCloseOn: isoDay(deal.expectedClose),
    outcome: deal.outcome === "cancelled" ? "lost" : deal.outcome,
    closedAt: ended,
    closeReason: deal.reason ? (closeReasonOf[deal.reason.code] ?? "other") : null,
    closeNote: deal.reason?.note ?? null,
    competitorId:
      deal.outcome === "lost" && deal.reason?.code === "price" && deal.rival
        ? competitorId(context, deal.rival)
        : null,
    nextStep: deal.nextStep?.text ?? null,
    nextStepOn: deal.nextStep ? isoDay(deal.nextStep.on) : null,
    lastActivityAt: touches.last.get(deal.key) ?? null,
    nextActivityAt: touches.next.get(deal.key) ?? null,
    createdBy: context.userId(deal.previousOwner?.login ?? deal.owner),
    createdAt,
    updatedAt: ended ?? touches.last.get(deal.key) ?? createdAt,
  };
}

export function dealRows(
  context: RowContext,
  deals: Deal[],
  leads: Lead[],
  touches: Touches,
): (typeof opportunities.$inferInsert)[] {
  const grownFrom = new Map(
    leads.flatMap((lead) => (lead.converted?.deal ? [[lead.converted.deal.key, lead] as const] : [])),
  );
  return deals.map((deal) => dealRow(context, deal, grownFrom.get(deal.key), touches));
}

/** What is offered; quantity times price, and the totals are the amount. */
export function itemRows(context: RowContext, deals: Deal[]): (typeof opportunityItems.$inferInsert)[] {
  return deals.flatMap((deal) => {
    const createdAt = context.morning(deal.created);
    return deal.items.map((item, position) => {
      const { name, unit } = productByCode(item.product);
      return {
        id: context.id("item", `${deal.key}/${position}`, createdAt),
        tenantId: context.tenantId,
        opportunityId: context.dealId(deal),
        productId: productId(context, item.product),
        name,
        unit,
        quantity: item.quantity,
        listPrice: item.listPrice,
        discount: Math.round((1 - item.unitPrice / item.listPrice) * 1_000_000) / 10_000,
        price: item.unitPrice,
        total: item.total,
        position,
        createdAt,
        updatedAt: createdAt,
      };
    });
  });
}

/** Every move, the first from nowhere and the last to where the deal ended. */
export function stageChangeRows(context: RowContext, deals: Deal[]): (typeof stageChanges.$inferInsert)[] {
  return deals.flatMap((deal) => {
    const places = [
      ...deal.visits.map(({ stage }) => stage),
      ...(deal.outcome === "open" ? [] : [deal.outcome]),
    ];
    const times = [
      ...deal.visits.map(({ from }, at) => momentOf(from, 10 * 60 + at)),
      ...(deal.closed === null ? [] : [new Date(signedBy(deal))]),
    ];
    return places.map((place, at) => {
      const time = times[at] as Date;
      const before = times[at - 1];
      const from = places[at - 1];
      const gone = deal.previousOwner && time < context.morning(deal.previousOwner.until);
      const owner = context.userId(gone ? (deal.previousOwner?.login ?? deal.owner) : deal.owner);
      return {
        id: context.id("stageChange", `${deal.key}/${at}`, time),
        tenantId: context.tenantId,
        opportunityId: context.dealId(deal),
        fromStageId: from === undefined ? null : stageId(context, deal.pipeline, from),
        toStageId: stageId(context, deal.pipeline, place),
        at: time,
        by: owner,
        daysSpent: before ? Math.round((time.getTime() - before.getTime()) / 864_000) / 100 : null,
        amount: deal.amount,
        ownerId: owner,
      };
    });
  });
}
