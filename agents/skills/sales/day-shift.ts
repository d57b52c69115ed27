import type { Turn } from "#agents/runtime/turn.ts";
import { addDays } from "#agents/skills/said-moment.ts";

/** By how much a day is moved against where it stands; earlier when `by` is below zero. */
export type DayShift = { by: number; unit: "month" | "day" };

const later =
  /(?:往|向)?后(?:推|延|挪|移|拖|放|顺)|推(?:迟|后)|延(?:后|期|迟)|顺延|推(?=[一二两三半\d])|拖(?=[一二两三半\d])|晚(?=[一二两三半\d])/u;
const earlier = /提前|往前(?:提|挪|移|赶)|早(?=[一二两三半\d])/u;
const closes = /成交|签(?:约|单)?|预计|关单|结单|合同|close/iu;
const months: Partial<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** 预计成交往后推一个月: by how much it moves; null where a day itself is said, or none is moved. */
export function dayShift({ clause: { text }, understanding: { entities } }: Turn): DayShift | null {
  const duration = entities.find(({ type }) => type === "duration");
  const dated = entities.some(({ type }) => type === "date");
  const sign = earlier.test(text) ? -1 : later.test(text) ? 1 : 0;
  if (duration?.type !== "duration" || dated || sign === 0 || !closes.test(text)) return null;
  const { amount, unit, days } = duration.value;
  const each = months[unit];
  return each && Number.isInteger(amount * each)
    ? { by: sign * amount * each, unit: "month" }
    : { by: sign * Math.round(days), unit: "day" };
}

/** The day so far from another, at the latest the last of its month; from today where none is known. */
export function shifted(day: string | null, { by, unit }: DayShift, today: string): string {
  const from = day ?? today;
  if (unit === "day") return addDays(from, by);
  const [year = 1970, month = 1, date = 1] = from.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + by, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last))).toISOString().slice(0, 10);
}
