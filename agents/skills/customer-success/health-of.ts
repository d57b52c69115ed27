import type { RecordBrief } from "#agents/tools/records/read-brief.ts";

export const healthSigns = ["quiet", "complaints", "negative", "overdue", "risks", "usage"] as const;
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
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** How healthy a customer is by what is kept of them: talks, complaints, moods, promises not kept, open risks. */
export function healthOf({ customer, record, activities, tasks, deals }: RecordBrief, now: Date): Health {
  const age = (at: unknown): number => (now.getTime() - Date.parse(text(at))) / dayMs;
  const recent = activities.filter(({ at }) => age(at) <= recentDays);
  const last = text((customer ?? record).lastActivityAt);
  const quiet = last ? Math.floor(age(last)) : null;
  const said = (pattern: RegExp) =>
    recent.filter(({ subject, body }) => pattern.test(`${text(subject)} ${text(body)}`)).length;
  const counts = {
    quiet: quiet !== null && quiet >= quietDays ? quiet : 0,
    complaints: said(complaint),
    negative: recent.filter(({ outcome }) => outcome === "negative").length,
    overdue: tasks.filter(({ dueAt }) => text(dueAt) !== "" && age(dueAt) > 0).length,
    risks: deals
      .flatMap(({ risks }) => risks)
      .filter(({ status, level }) => status === "open" && level === "high").length,
    usage: said(usageFall),
  };
  const points = {
    quiet: Math.min(30, counts.quiet / 3),
    complaints: Math.min(30, counts.complaints * 15),
    negative: Math.min(20, counts.negative * 10),
    overdue: Math.min(15, counts.overdue * 5),
    risks: Math.min(15, counts.risks * 8),
    usage: Math.min(25, counts.usage * 20),
  };
  const signs = healthSigns
    .map((sign) => ({ sign, points: Math.round(points[sign]), fact: counts[sign] }))
    .filter(({ fact }) => fact > 0)
    .toSorted((one, other) => other.points - one.points);
  const score = Math.max(0, 100 - signs.reduce((sum, each) => sum + each.points, 0));
  const level = score >= good ? "good" : score >= watch ? "watch" : "bad";
  return { score, level, signs, known: last !== "" || activities.length > 0 };
}
