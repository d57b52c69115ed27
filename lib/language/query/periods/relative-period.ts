import type { Period } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import type { Clock } from "../../dates/read-clock.ts";
import { COUNT, readCount } from "../../dates/read-count.ts";
import type { DateValue } from "../../model/entity.ts";

type Unit = Extract<Period, { offset: number }>["unit"];

const DAY = /^(?:大?[今昨前明后][天日儿]|today|yesterday|tomorrow|tonight)/i;
const RELATIVE = /[今本这上下去明当前]|\b(?:this|last|next|current|previous)\b/i;
// 今年一季度, 去年11月, 下周三 name a part: they are told by their days.
const NAMED =
  /[一二三四1-4]季|Q[1-4]|[\d一二三四五六七八九十]月|\d{4}|[周期拜][一二三四五六日天末]|半年|至今|以来|[上中下]旬|[初底末]|\d[日号]/i;
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/周|星期|礼拜|week/i, "week"],
  [/季|quarter/i, "quarter"],
  [/月|month/i, "month"],
  [/年|year/i, "year"],
  [/[天日]|day/i, "day"],
];
const STRETCH = new RegExp(
  `(?<n>${COUNT}|半)? ?个?(?<half>半)?个?(?<unit>工作日|天|日|周|星期|礼拜|月|季度?|年|days?|weeks?|months?|quarters?|years?)`,
  "i",
);

const dayOf = (day: string): number => Math.floor(Date.parse(day) / 86_400_000);
const unitOf = (words: string): Unit | undefined => UNITS.find(([cue]) => cue.test(words))?.[1];

/** 半年 is six months, 半个月 fifteen days, 一年半 eighteen months. */
export function wholeUnits(amount: number, unit: Unit): { amount: number; unit: Unit } {
  if (Number.isInteger(amount)) return { amount, unit };
  if (unit === "year") return { amount: Math.round(amount * 12), unit: "month" };
  const days = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }[unit];
  return { amount: Math.max(1, Math.round(amount * days)), unit: "day" };
}

function lengthSaid(words: string): { amount: number; unit: Unit } | undefined {
  const { n, half, unit: said = "" } = STRETCH.exec(words)?.groups ?? {};
  const unit = unitOf(said);
  const count = n === undefined ? (half === undefined ? 1 : 0) : readCount(n);
  if (unit === undefined || !(count >= 0)) return undefined;
  return wholeUnits(count + (half === undefined ? 0 : 0.5), unit);
}

/** The first and last day of the unit that lies `offset` units from the one of today. */
function daysOf(unit: Unit, offset: number, { today, year, month, fiscalStart }: Clock) {
  if (unit === "day") return { from: today + offset, to: today + offset };
  if (unit === "week") {
    const from = today - calendar.weekday(today) + 1 + offset * 7;
    return { from, to: from + 6 };
  }
  if (unit === "month") return calendar.month(year, month + offset);
  const length = unit === "quarter" ? 3 : 12;
  const into = (month - fiscalStart + 12) % length;
  const from = calendar.month(year, month - into + offset * length).from;
  return { from, to: calendar.addMonths(from, length) - 1 };
}

/** How many units the period lies from today's, when it is one whole unit. */
function offsetOf(unit: Unit, from: number, to: number, clock: Clock): number | undefined {
  const length = { day: 1, week: 7, month: 30.44, quarter: 91.31, year: 365.25 }[unit];
  const guess = Math.round((from - daysOf(unit, 0, clock).from) / length);
  const days = daysOf(unit, guess, clock);
  return days.from === from && days.to === to ? guess : undefined;
}

/**
 * The period that words mean from today on (上个月, 近30天, 未来两周), so that what is kept of it moves with time; undefined
 * when they name days.
 */
export function relativePeriod(value: DateValue, clock: Clock): Period | undefined {
  const { text } = value;
  const from = dayOf(value.from);
  const to = dayOf(value.to);
  if (value.direction === "past" && to === clock.today) {
    const said = lengthSaid(text);
    return said && { last: said.amount, unit: said.unit };
  }
  if (value.direction === "within" && from === clock.today) {
    const said = lengthSaid(text);
    return said && { next: said.amount, unit: said.unit };
  }
  if (value.direction !== undefined || NAMED.test(text)) return undefined;
  const unit = DAY.test(text) ? "day" : RELATIVE.test(text) ? unitOf(text) : undefined;
  if (unit === undefined || (unit === "day" && !DAY.test(text))) return undefined;
  const offset = offsetOf(unit, from, to, clock);
  return offset === undefined ? undefined : { unit, offset };
}
