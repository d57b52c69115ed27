import { type ArcName, arcs, arcsFor } from "../arcs.ts";
import type { Day } from "../calendar.ts";
import { rivals, strongRival } from "../products.ts";
import type { Random } from "../random.ts";
import type { Customer, PipelineKey, SizeClass } from "../types.ts";
import type { ProductLine } from "../words/industry-pack.ts";
import type { DealSlot } from "./deal-slots.ts";

type Owned = { line: ProductLine; since: Day };
/** What each customer has bought and is being sold. */
export type Market = {
  customers: Customer[];
  sold: Map<string, Owned[]>;
  /** `customer/line` that is or was being sold. */
  tried: Set<string>;
  deals: Map<string, number>;
};

const sizeFits: Record<SizeClass, ReadonlySet<string>> = {
  S: new Set(["startup", "small", "medium"]),
  M: new Set(["small", "medium", "large"]),
  L: new Set(["medium", "large", "enterprise"]),
  XL: new Set(["large", "enterprise"]),
};
const renewalAge = 300;
/** Nothing is being sold to every fifth: prospects, and companies in the pool. */
const leftAlone = (customer: Customer): boolean => Number(customer.key.split("-")[1]) % 5 === 3;

export function openMarket(customers: Customer[], start: Day): Market {
  const sold = new Map(
    customers.map((each) => [each.key, each.legacy.map((line) => ({ line, since: start - 200 }))]),
  );
  return {
    customers,
    sold,
    tried: new Set(customers.flatMap(({ key, legacy }) => legacy.map((line) => `${key}/${line}`))),
    deals: new Map(),
  };
}

const lineWeights = (outcome: DealSlot["outcome"]): Record<ProductLine, number> =>
  outcome === "lost" ? { finance: 3, crm: 2.6, wms: 4.4 } : { finance: 3.7, crm: 3.4, wms: 2.9 };

type Choice = { customer: Customer; line: ProductLine; pipeline: PipelineKey };

function chooseRenewal(market: Market, slot: DealSlot, at: Day, random: Random): Choice | undefined {
  const due = market.customers
    .filter(({ city }) => city.team === slot.team)
    .flatMap((customer) =>
      (market.sold.get(customer.key) ?? [])
        .filter(({ since }) => at - since >= renewalAge)
        .map(({ line }) => ({ customer, line, pipeline: "renewal" as const })),
    );
  return due.length > 0 ? random.pick(due) : undefined;
}

function chooseNew(market: Market, slot: DealSlot, random: Random): Choice {
  const weights = lineWeights(slot.outcome);
  const open = (strict: boolean) =>
    market.customers
      .filter(
        (each) => each.city.team === slot.team && !leftAlone(each) && (market.deals.get(each.key) ?? 0) < 4,
      )
      .filter((each) => !strict || sizeFits[slot.sizeClass].has(each.size))
      .flatMap((customer) =>
        (["finance", "crm", "wms"] as const)
          .filter((line) => !market.tried.has(`${customer.key}/${line}`))
          .map(
            (line) =>
              [
                { customer, line, pipeline: "new_business" as const },
                (weights[line] * customer.pack.lines[line]) / (1 + (market.deals.get(customer.key) ?? 0)),
              ] as const,
          ),
      );
  const strict = open(true);
  return random.weighted(strict.length > 0 ? strict : open(false));
}

/** Whom a deal of that slot is with, and about what. */
export function chooseDeal(market: Market, slot: DealSlot, at: Day, random: Random): Choice {
  const renewing = slot.sizeClass !== "XL" && slot.outcome !== "cancelled" && random.chance(0.3);
  const choice = (renewing && chooseRenewal(market, slot, at, random)) || chooseNew(market, slot, random);
  const { customer, line } = choice;
  const rest = (market.sold.get(customer.key) ?? []).filter((each) => each.line !== line);
  if (choice.pipeline === "renewal")
    market.sold.set(customer.key, slot.outcome === "won" ? [...rest, { line, since: at }] : rest);
  else if (slot.outcome === "won") market.sold.set(customer.key, [...rest, { line, since: at }]);
  market.tried.add(`${customer.key}/${line}`);
  market.deals.set(customer.key, (market.deals.get(customer.key) ?? 0) + 1);
  return choice;
}

/** The competitor in a deal. One came up a year ago and takes most of the WMS deals that it is in. */
export function chooseRival(slot: DealSlot, { line, pipeline }: Choice, random: Random): string | null {
  if (pipeline === "renewal")
    return slot.outcome === "lost" && random.chance(0.35)
      ? random.pick(rivals.filter(({ lines, name }) => lines.includes(line) && name !== strongRival)).name
      : null;
  const others = rivals.filter(({ lines, name }) => lines.includes(line) && name !== strongRival);
  const share = { won: 0.12, lost: 0.72, open: 0.35, cancelled: 0 }[slot.outcome];
  if (line === "wms" && slot.quarter >= -4 && random.chance(share)) return strongRival;
  return random.chance({ won: 0.3, lost: 0.38, open: 0.35, cancelled: 0 }[slot.outcome])
    ? random.pick(others).name
    : null;
}

/** The course that the deal takes. */
export function chooseArc(slot: DealSlot, choice: Choice, rival: string | null, random: Random): ArcName {
  const name = random.weighted(arcsFor(slot.outcome, choice.pipeline, rival !== null));
  return name === "lost_group" && !choice.customer.parent ? "lost_budget" : name;
}

/** How many stages a deal of that arc goes through. */
export const stagesOf = (arc: ArcName): number => arcs[arc].stages.length;
