import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

export const healthSigns = ["quiet", "complaints", "negative", "overdue", "risks", "usage", "nps"] as const;
export type HealthSign = { sign: (typeof healthSigns)[number]; points: number; fact: number };
/** 0–100 from what the records say; `known` is whether there is anything to judge by. */
export type Health = { score: number; level: "good" | "watch" | "bad"; signs: HealthSign[]; known: boolean };

const dayMs = 86_400_000;
const quietDays = 30;
const good = 75;
const watch = 50;
const recentDays = 90;

const complaint = /投诉|不满|故障|用不了|崩|complain/iu;
const usageFall = /使用.{0,6}(?:下降|减少|少了|掉)|用得少|登录.{0,4}(?:少|掉|下降)/u;
const complained = /^(?:客户投诉|Complaint)$/u;
const rated = /^NPS[^\d]{0,6}(?<score>\d{1,2})/u;
const detractor = 6;
const text = (value: unknown): string => (typeof value === "string" ? value : "");

const ageOf = (at: unknown, now: Date): number => (now.getTime() - Date.parse(text(at))) / dayMs;

/** How often they complained within the quarter that lies behind. */
export const complaintsIn = ({ activities }: RecordBrief, now: Date): number =>
  activities.filter(({ at, subject }) => ageOf(at, now) <= recentDays && complained.test(text(subject)))
    .length;

/** What they answered last when they were asked how likely they recommend us; 10 where nobody asked. */
const ratingIn = (recent: readonly RecordDto[]): number => {
  const found = recent.flatMap(({ subject }) => rated.exec(text(subject))?.groups?.score ?? []);
  return found[0] === undefined ? 10 : Number(found[0]);
};

/** How healthy a customer is by what is kept of them: talks, complaints, moods, promises not kept, open risks. */
export function healthOf({ customer, record, activities, tasks, deals }: RecordBrief, now: Date): Health {
  const recent = activities.filter(({ at }) => ageOf(at, now) <= recentDays);
  const last = text((customer ?? record).lastActivityAt);
  // Whoever only complained was not looked after: that ends no silence.
  const talked = activities.find(({ outcome }) => outcome !== "negative");
  const earliest = [last, text(activities.at(-1)?.at)].filter(Boolean).toSorted()[0] ?? "";
  const spoke = talked ? text(talked.at) : earliest;
  const quiet = spoke ? Math.floor(ageOf(spoke, now)) : null;
  // A complaint that is solved is told of as well, and is no second one.
  const said = (pattern: RegExp) =>
    recent.filter(
      ({ subject, body, outcome }) =>
        outcome !== "positive" && pattern.test(`${text(subject)} ${text(body)}`),
    ).length;
  const rating = ratingIn(recent);
  const counts = {
    quiet: quiet !== null && quiet >= quietDays ? quiet : 0,
    complaints: said(complaint),
    negative: recent.filter(({ outcome }) => outcome === "negative").length,
    overdue: tasks.filter(({ dueAt }) => text(dueAt) !== "" && ageOf(dueAt, now) > 0).length,
    risks: deals
      .flatMap(({ risks }) => risks)
      .filter(({ status, level }) => status === "open" && level === "high").length,
    usage: said(usageFall),
    nps: rating <= detractor ? 1 : 0,
  };
  const points = {
    quiet: Math.min(30, counts.quiet / 3),
    complaints: Math.min(30, counts.complaints * 15),
    negative: Math.min(20, counts.negative * 10),
    overdue: Math.min(15, counts.overdue * 5),
    risks: Math.min(15, counts.risks * 8),
    usage: Math.min(25, counts.usage * 20),
    nps: counts.nps * 10,
  };
  const signs = healthSigns
    .map((sign) => ({
      sign,
      points: Math.round(points[sign]),
      fact: sign === "nps" ? rating : counts[sign],
    }))
    .filter(({ sign }) => counts[sign] > 0)
    .toSorted((one, other) => other.points - one.points);
  const score = Math.max(0, 100 - signs.reduce((sum, each) => sum + each.points, 0));
  const level = score >= good ? "good" : score >= watch ? "watch" : "bad";
  return { score, level, signs, known: last !== "" || activities.length > 0 };
}
