import { calendar } from "./calendar.ts";
import type { Period } from "./date-rule.ts";
import type { FoundPeriod } from "./found-period.ts";
import { COUNT, readCount } from "./read-count.ts";

const BETWEEN = /^ ?(?:到|至|-{1,2}|[–—]{1,2}|~|与|和) ?$/;
const BARE_DAY = new RegExp(`^ ?(?:到|至|-|~) ?(?<day>${COUNT})[日号]?(?![\\d年月点:个天])`);
const WHOLE_DOTTED = /^\d{4}\.\d{1,2}\.\d{1,2}$/;
const DOTTED_DAY = /^ ?(?:到|至|[-~–—]) ?(?<month>1[0-2]|0?[1-9])\.(?<day>[12]\d|3[01]|0?[1-9])(?![\d.])/;
const CLOSERS = /^ ?之?间/;
const FROM = /[从自由]$/;

/** 3月5日到12日: the second day stands in the first one's month. */
function withLastDay(text: string, item: FoundPeriod): FoundPeriod {
  const { from, to } = item.period;
  if (from !== to || item.period.closed === true || !/[日号]$/.test(text.slice(item.start, item.end)))
    return item;
  const match = BARE_DAY.exec(text.slice(item.end, item.end + 10));
  const day = readCount(match?.groups?.day);
  const { year, month } = calendar.toCivil(from);
  if (match === null || !calendar.isValid(year, month, day)) return item;
  const last = calendar.toDay(year, month, day);
  return last > from
    ? { ...item, end: item.end + match[0].length, period: { ...item.period, to: last } }
    : item;
}

/** 2026.12.1-12.15: behind a whole date with points the other day is written with a point too. */
function withDottedDay(text: string, item: FoundPeriod): FoundPeriod {
  if (item.period.closed === true || !WHOLE_DOTTED.test(text.slice(item.start, item.end))) return item;
  const match = DOTTED_DAY.exec(text.slice(item.end, item.end + 10));
  const [month, day] = [Number(match?.groups?.month), Number(match?.groups?.day)];
  const { year } = calendar.toCivil(item.period.from);
  if (match === null || !calendar.isValid(year, month, day)) return item;
  const to = calendar.toDay(year, month, day);
  return to > item.period.from
    ? { ...item, end: item.end + match[0].length, period: { ...item.period, to } }
    : item;
}

/** Joins "A到B" into one period from A's first to B's last day; 和 only before 之间. */
export function joinPeriods(text: string, found: FoundPeriod[]): FoundPeriod[] {
  const joined: FoundPeriod[] = [];
  for (const single of found) {
    const previous = joined.at(-1);
    if (previous !== undefined && single.start < previous.end) continue;
    const item = withDottedDay(text, withLastDay(text, single));
    const gap = previous === undefined ? "" : text.slice(previous.end, item.start);
    const close = CLOSERS.exec(text.slice(item.end, item.end + 3))?.[0] ?? "";
    const ranged = BETWEEN.test(gap) && (!/[与和]/.test(gap) || close !== "");
    if (previous !== undefined && ranged) followOn(previous, item);
    if (previous === undefined || !ranged || item.period.to < previous.period.from) {
      joined.push(item);
      continue;
    }
    const open = FROM.test(text.slice(0, previous.start)) ? 1 : 0;
    joined[joined.length - 1] = {
      start: previous.start - open,
      end: item.end + (/[与和]/.test(gap) ? close.length : 0),
      period: spanOf(previous.period, item.period),
    };
  }
  return joined;
}

function spanOf(first: Period, last: Period): Period {
  const period: Period = { from: first.from, to: last.to, closed: true };
  if (first.impossible === true || last.impossible === true) period.impossible = true;
  if (first.time !== undefined) period.time = first.time;
  const end = last.timeTo ?? last.time;
  if (end !== undefined) period.timeTo = end;
  return period;
}

/**
 * What the two ends of a range say about each other: 下周一到周三 stays in one week, 2019年6月1日-6月30日 in one
 * year; without any year the range ends in the coming time and begins before that.
 */
function followOn(first: FoundPeriod, second: FoundPeriod): void {
  const { weekday } = second.period;
  if (weekday !== undefined) {
    const { from } = first.period;
    const last = from + ((weekday - calendar.weekday(from) + 7) % 7);
    second.period = { ...second.period, from: last, to: last };
    return;
  }
  if (second.saysYear === true) return;
  if (first.saysYear === true) {
    second.period = inYear(second.period, calendar.toCivil(first.period.from).year, first.period.to, 1);
    return;
  }
  const ending = calendar.toCivil(second.period.to).year;
  first.period = inYear(first.period, ending, second.period.from, -1);
}

/** The period moved into a year, or into the next or last one where it would lie on the wrong side of `limit`. */
function inYear(period: Period, year: number, limit: number, step: 1 | -1): Period {
  const from = calendar.toCivil(period.from);
  const to = calendar.toCivil(period.to);
  const at = (y: number): Period => ({
    ...period,
    from: calendar.toDay(y, from.month, Math.min(from.day, calendar.daysInMonth(y, from.month))),
    to: calendar.toDay(
      y + to.year - from.year,
      to.month,
      Math.min(to.day, calendar.daysInMonth(y + to.year - from.year, to.month)),
    ),
    ...period.again?.(y),
  });
  const here = at(year);
  const wrong = step === 1 ? here.to < limit : here.from > limit;
  return wrong ? at(year + step) : here;
}
