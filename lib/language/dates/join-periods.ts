import { calendar } from "./calendar.ts";
import type { FoundPeriod } from "./found-period.ts";
import { COUNT, readCount } from "./read-count.ts";

const BETWEEN = /^ ?(?:到|至|-|~|与|和) ?$/;
const BARE_DAY = new RegExp(`^ ?(?:到|至|-|~) ?(?<day>${COUNT})[日号]?(?![\\d年月点:个天])`);
const CLOSERS = /^ ?之?间/;

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

/** Joins "A到B" into one period from A's first to B's last day; 和 only before 之间. */
export function joinPeriods(text: string, found: FoundPeriod[]): FoundPeriod[] {
  const joined: FoundPeriod[] = [];
  for (const single of found) {
    const previous = joined.at(-1);
    if (previous !== undefined && single.start < previous.end) continue;
    const item = withLastDay(text, single);
    const gap = previous === undefined ? "" : text.slice(previous.end, item.start);
    const close = CLOSERS.exec(text.slice(item.end, item.end + 3))?.[0] ?? "";
    const ranged = BETWEEN.test(gap) && (!/[与和]/.test(gap) || close !== "");
    if (previous !== undefined && ranged) followOn(previous, item);
    if (previous === undefined || !ranged || item.period.to < previous.period.from) {
      joined.push(item);
      continue;
    }
    joined[joined.length - 1] = {
      start: previous.start,
      end: item.end + (/[与和]/.test(gap) ? close.length : 0),
      period: { from: previous.period.from, to: item.period.to, closed: true },
    };
  }
  return joined;
}

/** The end of a range takes the year of its start: 2019年6月1日-6月30日, 11月1日到2月5日. */
function followOn(first: FoundPeriod, second: FoundPeriod): void {
  const { from } = first.period;
  const start = calendar.toCivil(second.period.from);
  const end = calendar.toCivil(second.period.to);
  let year = calendar.toCivil(from).year;
  const length = end.year - start.year;
  const at = (y: number) =>
    calendar.toDay(y + length, end.month, Math.min(end.day, calendar.daysInMonth(y + length, end.month)));
  if (second.saysYear === true) return;
  if (at(year) < first.period.to) year += 1;
  second.period = { ...second.period, to: at(year) };
}
