import type { opportunities } from "#db/schema/opportunities.ts";
import type { opportunityItems } from "#db/schema/opportunity-items.ts";
import type { stageChanges } from "#db/schema/stage-changes.ts";
import type { stakeholders } from "#db/schema/stakeholders.ts";
import type { Ground } from "./ground.ts";
import { mix, pickFor } from "./mix.ts";
import { contactsPerCustomer, createdOf, scaleName, sellerOf } from "./scale-customers.ts";

const dayMs = 86_400_000;
const itemsPerDeal = 2;
const stakeholdersPerDeal = 2;
/** Every second customer has a deal. */
export const customersPerDeal = 2;
const reasons = ["price", "product_fit", "budget", "competitor", "no_contact"] as const;

type Item = {
  product: Ground["products"][number];
  quantity: number;
  price: number;
  total: number;
  discount: number;
};

function itemOf(ground: Ground, deal: number, nth: number): Item {
  const product = ground.products[(deal + nth) % ground.products.length] as Ground["products"][number];
  const quantity = 1 + (mix(deal, 20 + nth) % 8);
  const discount = mix(deal, 30 + nth) % 16;
  const price = Math.round(product.price * (100 - discount)) / 100;
  return { product, quantity, price, total: Math.round(quantity * price * 100) / 100, discount };
}

const roleOf = (deal: number) =>
  pickFor(["decision_maker", "economic_buyer", "user_buyer"] as const, deal, 26);

const daysBetween = (from: Date, to: Date): number =>
  Math.round((to.getTime() - from.getTime()) / (dayMs / 100)) / 100;

type Course = { outcome: "open" | "won" | "lost"; moves: { stage: string; at: Date }[]; created: Date };

/** The stages a deal went through, and when. */
export function courseOf(ground: Ground, deal: number): Course {
  const customer = deal * customersPerDeal;
  const earliest = createdOf(ground, customer).getTime();
  const created = new Date(
    Math.floor(earliest + (ground.until.getTime() - earliest) * ((mix(deal, 21) % 900) / 1000)),
  );
  const outcome = pickFor(["open", "open", "won", "won", "lost"] as const, deal, 22);
  const reached = outcome === "won" ? ground.open.length : 1 + (mix(deal, 23) % ground.open.length);
  const places = [
    ...ground.open.slice(0, reached).map(({ id }) => id),
    ...(outcome === "open" ? [] : [outcome === "won" ? ground.won : ground.lost]),
  ];
  const room = Math.min(150 * dayMs, ground.until.getTime() - created.getTime() - dayMs / 24);
  const moves = places.map((stage, at) => ({
    stage,
    at: new Date(Math.floor(created.getTime() + (room * at) / places.length)),
  }));
  return { outcome, moves, created };
}

/** What triggers keep of a deal's course and people. */
function keptOf(ground: Ground, deal: number, moves: Course["moves"]) {
  const slots = new Map(ground.open.map(({ id, slot }) => [id, slot]));
  const stageDays: (number | null)[] = [];
  for (const [at, { at: time }] of moves.entries()) {
    const before = moves[at - 1];
    const slot = before && slots.get(before.stage);
    if (!before || !slot) continue;
    while (stageDays.length < slot) stageDays.push(null);
    stageDays[slot - 1] = daysBetween(before.at, time);
  }
  return {
    furthestStageId: moves.findLast(({ stage }) => slots.has(stage))?.stage ?? null,
    stageDays: stageDays as number[],
    deciders: roleOf(deal) === "user_buyer" ? 0 : 1,
  };
}

export function* scaleDeals(ground: Ground, count: number): Generator<typeof opportunities.$inferInsert> {
  for (let at = 0; at < count; at += 1) {
    const customer = at * customersPerDeal;
    const seller = sellerOf(ground, customer);
    const { outcome, moves, created } = courseOf(ground, at);
    const last = moves.at(-1) as Course["moves"][number];
    const items = Array.from({ length: itemsPerDeal }, (_, nth) => itemOf(ground, at, nth));
    yield {
      id: ground.id("opportunity", at),
      tenantId: ground.tenantId,
      ownerId: seller.id,
      teamId: seller.teamId,
      teamPath: seller.teamPath,
      name: `${scaleName(customer).short}${items[0]?.product.name ?? ""}`,
      customerId: ground.id("customer", customer),
      contactId: ground.id("contact", customer * contactsPerCustomer),
      pipelineId: ground.pipelineId,
      stageId: last.stage,
      stageEnteredAt: last.at,
      forecastCategory: outcome === "lost" ? "omitted" : "pipeline",
      amount: Math.round(items.reduce((sum, { total }) => sum + total, 0) * 100) / 100,
      expectedCloseOn: new Date(
        outcome === "open" ? ground.until.getTime() + (mix(at, 24) % 120) * dayMs : last.at.getTime(),
      )
        .toISOString()
        .slice(0, 10),
      ...keptOf(ground, at, moves),
      outcome,
      closedAt: outcome === "open" ? null : last.at,
      closeReason: outcome === "open" ? null : outcome === "won" ? "product_fit" : pickFor(reasons, at, 25),
      createdBy: seller.id,
      createdAt: created,
      updatedAt: last.at,
    };
  }
}

export function* scaleItems(ground: Ground, count: number): Generator<typeof opportunityItems.$inferInsert> {
  for (let at = 0; at < count * itemsPerDeal; at += 1) {
    const deal = Math.floor(at / itemsPerDeal);
    const { product, quantity, price, total, discount } = itemOf(ground, deal, at % itemsPerDeal);
    const { created } = courseOf(ground, deal);
    yield {
      id: ground.id("item", at),
      tenantId: ground.tenantId,
      opportunityId: ground.id("opportunity", deal),
      productId: product.id,
      name: product.name,
      unit: product.unit,
      quantity,
      listPrice: product.price,
      discount,
      price,
      total,
      position: at % itemsPerDeal,
      createdAt: created,
      updatedAt: created,
    };
  }
}

export function* scaleStageChanges(
  ground: Ground,
  count: number,
): Generator<typeof stageChanges.$inferInsert> {
  let number = 0;
  for (let deal = 0; deal < count; deal += 1) {
    const seller = sellerOf(ground, deal * customersPerDeal);
    const { moves } = courseOf(ground, deal);
    for (const [at, { stage, at: time }] of moves.entries()) {
      const before = moves[at - 1];
      yield {
        id: ground.id("stageChange", number),
        tenantId: ground.tenantId,
        opportunityId: ground.id("opportunity", deal),
        fromStageId: before?.stage ?? null,
        toStageId: stage,
        at: time,
        by: seller.id,
        daysSpent: before ? daysBetween(before.at, time) : null,
        ownerId: seller.id,
      };
      number += 1;
    }
  }
}

/** Two people with a say in each deal; of two deals in three one of them can say yes. */
export function* scaleStakeholders(
  ground: Ground,
  count: number,
): Generator<typeof stakeholders.$inferInsert> {
  for (let at = 0; at < count * stakeholdersPerDeal; at += 1) {
    const [deal, nth] = [Math.floor(at / stakeholdersPerDeal), at % stakeholdersPerDeal];
    const customer = deal * customersPerDeal;
    const { created } = courseOf(ground, deal);
    yield {
      id: ground.id("stakeholder", at),
      tenantId: ground.tenantId,
      opportunityId: ground.id("opportunity", deal),
      contactId: ground.id("contact", customer * contactsPerCustomer + nth),
      role: nth === 0 ? roleOf(deal) : "influencer",
      stance: pickFor(["supporter", "neutral", "unknown"] as const, at, 27),
      createdBy: sellerOf(ground, customer).id,
      createdAt: created,
      updatedAt: created,
    };
  }
}
