import { type ArcName, arcs, type StuckCause, stuckCauses } from "../arcs.ts";
import { type Day, isoDay, pressOf, quarterStart, workday } from "../calendar.ts";
import { repsOf, theOneWhoLeft } from "../people.ts";
import { lineNames } from "../products.ts";
import { type Random, randomOf } from "../random.ts";
import type { Customer, Deal } from "../types.ts";
import type { ProductLine } from "../words/industry-pack.ts";
import { chooseArc, chooseDeal, chooseRival, type Market, openMarket, stagesOf } from "./choose-deal.ts";
import { type DealSlot, dealSlots } from "./deal-slots.ts";
import { lineItems } from "./line-items.ts";
import { closedVisits, cycleDays, normalDays, openVisits } from "./stage-visits.ts";

export const leftOn = (today: Day): Day => workday(quarterStart(today, -1) + 38);
const stuckCount = 22;

function closingDay(slot: DealSlot, today: Day, random: Random): Day {
  const from = quarterStart(today, slot.quarter);
  const until = Math.min(quarterStart(today, slot.quarter + 1), today);
  for (let tries = 0; tries < 60; tries += 1) {
    const day = from + random.below(Math.max(1, until - from));
    const work = workday(day, -1);
    if (work >= from && random.chance(pressOf(work) / 2)) return work;
  }
  return from;
}

/** Who works a deal: good reps win more. The one who left has handed his on. */
function staff(
  slot: DealSlot,
  created: Day,
  closed: Day | null,
  today: Day,
  random: Random,
): Pick<Deal, "owner" | "previousOwner"> {
  const left = leftOn(today);
  const reps = repsOf(slot.team).filter((rep) => !rep.left || created < left - 10);
  const weight = (skill: number) =>
    ({ won: skill ** 2, lost: 1 / skill, open: 1, cancelled: 1 })[slot.outcome];
  const owner = random.weighted(reps.map((rep) => [rep.login, weight(rep.skill) * rep.load] as const));
  if (owner !== theOneWhoLeft || (closed !== null && closed <= left)) return { owner, previousOwner: null };
  const heir = random.weighted([
    ["rep2", 4],
    ["wanglei", 3],
    ["hetao", 2],
  ] as const);
  return { owner: heir, previousOwner: { login: owner, until: left } };
}

type Base = Pick<
  Deal,
  "key" | "customer" | "pipeline" | "line" | "team" | "outcome" | "sizeClass" | "rival"
> & { arc: ArcName };

function finish(
  base: Base,
  time: Pick<Deal, "created" | "closed" | "expectedClose" | "visits" | "stage">,
  who: Pick<Deal, "owner" | "previousOwner">,
  random: Random,
): Deal {
  const items = lineItems(random, base.line, base.sizeClass, base.pipeline);
  const year = isoDay(time.expectedClose).slice(0, 4);
  const ending = base.arc === "won_expand" ? `${year}年扩容` : `${year}年续约`;
  return {
    ...base,
    ...time,
    ...who,
    name: `${base.customer.short}${lineNames[base.line]}${base.pipeline === "renewal" ? ending : "项目"}`,
    items,
    amount: items.reduce((sum, { total }) => sum + total, 0),
    slippedFrom: null,
    stakeholders: [],
    stuck: null,
    reason: null,
    risks: [],
    nextStep: null,
  };
}

function baseOf(market: Market, slot: DealSlot, at: number, day: Day, random: Random): Base {
  const choice = chooseDeal(market, slot, day, random);
  const rival = chooseRival(slot, choice, random);
  const arc = chooseArc(slot, choice, rival, random);
  return {
    ...choice,
    key: `deal-${at}`,
    team: slot.team,
    outcome: slot.outcome,
    sizeClass: slot.sizeClass,
    rival,
    arc,
  };
}

function closedDeal(market: Market, slot: DealSlot, at: number, today: Day): Deal {
  const random = randomOf("deal", at);
  const closed = closingDay(slot, today, random);
  const base = baseOf(market, slot, at, closed, random);
  const stages = stagesOf(base.arc);
  const created = workday(closed - cycleDays(random, base.pipeline, base.sizeClass, stages), -1);
  const who = staff(slot, created, closed, today, random);
  const visits = closedVisits(random, base.pipeline, stages, { from: created, to: closed, by: who.owner });
  const expectedClose = closed + random.pick([0, 0, 0, -12, 15, -25]);
  const deal = finish(base, { created, closed, expectedClose, visits, stage: stages - 1 }, who, random);
  return { ...deal, reason: { code: arcs[base.arc].reason ?? "", note: "" } };
}

function openDeal(market: Market, slot: DealSlot, at: number, today: Day, cause: StuckCause | null): Deal {
  const random = randomOf("deal", at);
  const base = baseOf(market, slot, at, today, random);
  const norms = normalDays[base.pipeline];
  const last = norms.length - 1;
  const reached = random.weighted([
    [0, 18],
    [1, 26],
    [2, 28],
    [3, 20],
    [4, 8],
  ] as const);
  const stage = Math.min(last, cause ? Math.max(2, reached) : reached);
  const norm = norms[stage] ?? 14;
  const inStage = cause
    ? Math.round(norm * (1.7 + random.next() * 1.4)) + 6
    : 1 + random.below(Math.round(norm * 0.9));
  const visits = openVisits(random, base.pipeline, base.sizeClass, stage, { today, inStage, by: "" });
  const created = visits[0]?.from ?? today;
  const who = staff(slot, created, null, today, random);
  const left = norms.slice(stage).reduce((sum, days) => sum + days, 0);
  const expectedClose =
    cause && random.chance(0.45)
      ? today - random.between(3, 30)
      : today + Math.round(left * (0.5 + random.next() * 1.1)) + 3;
  const deal = finish(
    base,
    {
      created,
      closed: null,
      expectedClose,
      visits: visits.map((each) => ({ ...each, by: who.owner })),
      stage,
    },
    who,
    random,
  );
  return { ...deal, stuck: cause };
}

/** Two big deals of 华东二组 that were to close in the last quarter and did not. */
function slip(deal: Deal, which: 0 | 1, today: Day): Deal {
  const random = randomOf("slip", which);
  const slippedFrom = workday(quarterStart(today) - (which === 0 ? 4 : 9), -1);
  const stage = which === 0 ? 4 : 3;
  const inStage = today - slippedFrom + 12;
  const who =
    which === 0
      ? { owner: "rep2", previousOwner: { login: theOneWhoLeft, until: leftOn(today) } }
      : { owner: "wanglei", previousOwner: null };
  const visits = openVisits(random, "new_business", "XL", stage, { today, inStage, by: who.owner });
  const sizeClass = which === 0 ? "XL" : "L";
  const items = lineItems(random, deal.line, sizeClass, "new_business");
  return {
    ...deal,
    ...who,
    sizeClass,
    pipeline: "new_business",
    arc: "open_new",
    rival: null,
    stage,
    visits,
    items,
    amount: items.reduce((sum, { total }) => sum + total, 0),
    name: `${deal.customer.short}${lineNames[deal.line]}项目`,
    created: visits[0]?.from ?? deal.created,
    expectedClose: quarterStart(today, 1) - (which === 0 ? 12 : 6),
    slippedFrom,
    stuck: null,
  };
}

function isSlipCandidate(deal: Deal): boolean {
  return (
    deal.outcome === "open" &&
    deal.team === "east2" &&
    deal.pipeline === "new_business" &&
    deal.customer.size !== "small" &&
    deal.customer.size !== "startup"
  );
}

function withSlips(deals: Deal[], today: Day): Deal[] {
  const chosen = deals.filter(isSlipCandidate).slice(0, 2);
  return deals.map((deal) => {
    const which = chosen.indexOf(deal);
    return which === 0 || which === 1 ? slip(deal, which, today) : deal;
  });
}

/** What the one who left had in hand went badly in the quarter he left. */
function withOrphans(deals: Deal[], today: Day): Deal[] {
  const left = leftOn(today);
  const orphans = deals
    .filter(
      ({ team, outcome, closed, created, pipeline, rival }) =>
        team === "east2" &&
        outcome === "lost" &&
        pipeline === "new_business" &&
        !rival &&
        closed !== null &&
        closed > left + 14 &&
        closed < quarterStart(today) &&
        created < left - 10,
    )
    .slice(0, 2);
  return deals.map((deal) =>
    orphans.includes(deal)
      ? { ...deal, previousOwner: { login: theOneWhoLeft, until: left }, owner: "hetao" }
      : deal,
  );
}

/** All deals of the two years, closed and open, without the people and the talk. */
export function generateDeals(customers: Customer[], today: Day): Deal[] {
  const market = openMarket(customers, quarterStart(today, -8));
  const causes = Object.keys(stuckCauses) as StuckCause[];
  let stuck = 0;
  const deals = dealSlots(today).map((slot, at) => {
    if (slot.outcome !== "open") return closedDeal(market, slot, at, today);
    const cause = stuck < stuckCount && at % 4 !== 1 ? (causes[stuck % causes.length] ?? null) : null;
    if (cause) stuck += 1;
    return openDeal(market, slot, at, today, cause);
  });
  return withOrphans(withSlips(deals, today), today).map((deal) =>
    deal.stuck === "rival_test" && !deal.rival ? withRival(deal) : deal,
  );
}

const lineRival: Record<ProductLine, string> = { finance: "蓝峤软件", crm: "拓泊客", wms: "擎仓科技" };
const withRival = (deal: Deal): Deal => ({ ...deal, rival: lineRival[deal.line] });
