import { type ArcName, arcs, type StuckCause, stuckCauses } from "../arcs.ts";
import { type Day, quarterStart, workday } from "../calendar.ts";
import { type Random, randomOf } from "../random.ts";
import type { BeatName } from "../texts/index.ts";
import type { Contact, Deal, StageVisit } from "../types.ts";
import type { Draft } from "./drafts.ts";
import type { Facts } from "./facts.ts";
import { normalDays } from "./stage-visits.ts";

type Moment = { beat: BeatName; day: Day; spare: boolean };

const fillers: readonly (readonly [BeatName, number])[] = [
  ["no_answer", 2],
  ["chase_wechat", 5],
  ["share_case", 2],
  ["small_visit", 3],
  ["internal_review", 3],
  ["tech_call", 3],
  ["fin_call", 2],
  ["progress_mail", 3],
  ["sync_meeting", 3],
];
const early: readonly (readonly [BeatName, number])[] = [
  ["no_answer", 3],
  ["chase_wechat", 3],
  ["small_visit", 2],
  ["internal_review", 1],
];
/** Days that a deal which stands still has been silent. */
const silentDays = (deal: Deal): number => randomOf("silence", deal.key).between(16, 40);

/** A working day between two days; the last of them when there is none. */
function workingDay(day: Day, from: Day, to: Day): Day {
  const before = workday(day, -1);
  if (before >= from) return Math.min(before, to);
  return Math.min(workday(day), to);
}

function stageMoments(deal: Deal, visit: StageVisit, last: Day, random: Random): Moment[] {
  const all: readonly BeatName[] = arcs[deal.arc as ArcName].stages[visit.stage] ?? [];
  const end = Math.min(visit.to ?? last, last);
  const norm = normalDays[deal.pipeline][visit.stage] ?? 14;
  const share = visit.to === null ? Math.min(1, (end - visit.from) / norm) : 1;
  const told = all.slice(0, Math.ceil(all.length * share));
  return told.map((beat, at) => {
    const ending = deal.closed !== null && visit.to === deal.closed && at === told.length - 1;
    if (ending) return { beat, day: deal.closed as Day, spare: false };
    const spread = visit.from + ((end - visit.from) * (at + 0.2 + random.next() * 0.5)) / told.length;
    return { beat, day: workingDay(Math.round(spread), visit.from, end), spare: false };
  });
}

function fillerMoments(deal: Deal, last: Day, random: Random): Moment[] {
  const first = deal.created + 4;
  const end = Math.min((deal.closed ?? last) - 1, last);
  const count = Math.max(0, Math.round((end - first) / 5));
  return Array.from({ length: count }, () => {
    const day = workingDay(first + random.below(Math.max(1, end - first)), first, end);
    const stage = deal.visits.findLast(({ from }) => from <= day)?.stage ?? 0;
    return { beat: random.weighted(stage === 0 ? early : fillers), day, spare: true };
  });
}

function specialMoments(deal: Deal, today: Day, silence: Day): Moment[] {
  const found: Moment[] = [];
  if (deal.stuck)
    found.push({
      beat: stuckCauses[deal.stuck as StuckCause],
      day: workingDay(silence, deal.created, silence),
      spare: false,
    });
  if (deal.previousOwner)
    found.push({ beat: "handover", day: workday(deal.previousOwner.until + 6), spare: false });
  if (deal.slippedFrom !== null)
    found.push({
      beat: deal.stage === 4 ? "slip_board" : "slip_legal",
      day: Math.min(workday(deal.slippedFrom - 2, -1), quarterStart(today) - 1),
      spare: false,
    });
  return found;
}

/** What is told of a deal, in its order; facts and people come from `about`. */
export function dealDrafts(deal: Deal, contacts: Contact[], facts: Facts, today: Day): Draft[] {
  const random = randomOf("story", deal.key);
  const silence = Math.max(deal.created, today - silentDays(deal));
  const last = deal.stuck ? silence - 1 : today - 1;
  const visits = deal.visits.filter(({ from }) => from <= last);
  const moments = [
    ...visits.flatMap((visit) => stageMoments(deal, visit, last, random)),
    ...fillerMoments(deal, last, random),
    ...specialMoments(deal, today, silence),
  ].sort((left, right) => left.day - right.day);
  const ends = (at: number) => at === moments.length - 1;
  const steps = moments.map((moment, at) => {
    const next =
      moment.spare || moment.beat === "handover"
        ? undefined
        : moments.slice(at + 1).find((each) => !each.spare && each.day > moment.day);
    return {
      moment,
      next: next && !isSurprise(next.beat) ? { beat: next.beat, day: next.day } : null,
      last: ends(at),
    };
  });
  return steps.map(({ moment, next }) => ({
    ...moment,
    owner:
      deal.previousOwner && moment.day <= deal.previousOwner.until ? deal.previousOwner.login : deal.owner,
    customer: deal.customer,
    contacts,
    deal,
    lead: null,
    facts,
    next,
  }));
}

/** Nobody plans these. */
function isSurprise(beat: BeatName): boolean {
  return /^(lost_|cancelled_|stuck_|slip_|rival_appears|rival_low|boss_missed|handover|low_usage)/.test(beat);
}
