import type { Period } from "./date-rule.ts";
import type { FoundPeriod } from "./found-period.ts";
import type { Clock } from "./read-clock.ts";

const BEFORE =
  /^(?: ?(?<through>[或及]) ?)?[之以]?前(?![后台端期面往景提线几些]|[\d一二两三四五六七八九十]{1,3}[名个位家条大单强])/;
const AFTER = /^(?: ?(?<through>[或及]) ?)?(?:[之以]?后(?![台端期续面来])|起(?!来|码)|开始|以来|至今)/;
const WITHIN = /^[之以]?内(?!部|容)/;
const ABOUT = /^(?:左右|前后(?!端)|上下)/;
const UNTIL = /(?:截止到?|截至|不晚于|最晚|最迟|不迟于|\b(?:by|before) (?:the )?)$/i;

/**
 * Applies 前, 后, 内, 截止 to a period. 前 ends on the last allowed day: 9月前 on
 * 31 August, 月底前 on the month's last day. 后 starts on the first allowed day
 * and is open-ended, so `to` repeats `from`.
 */
export function bindPeriod(text: string, item: FoundPeriod, clock: Clock): FoundPeriod {
  const { period, start, end } = item;
  if (period.closed === true) return item;
  const tail = text.slice(end, end + 6);
  const before = BEFORE.exec(tail);
  if (before !== null) {
    const through = before.groups?.through !== undefined || period.edge === true || period.time !== undefined;
    return { start, end: end + before[0].length, period: upTo(period, through, clock) };
  }
  const after = AFTER.exec(tail);
  if (after !== null) {
    return { start, end: end + after[0].length, period: since(period, after, clock) };
  }
  const about = ABOUT.exec(tail);
  if (about !== null) return { start, end: end + about[0].length, period: { ...period, approximate: true } };
  const within = WITHIN.exec(tail);
  if (within !== null) {
    const from = Math.min(Math.max(period.from, clock.today), period.to);
    return { start, end: end + within[0].length, period: { ...period, from, direction: "within" } };
  }
  const until = UNTIL.exec(text.slice(Math.max(0, start - 12), start));
  if (until === null) return item;
  return { start: start - until[0].length, end, period: upTo(period, true, clock) };
}

function upTo(period: Period, through: boolean, clock: Clock): Period {
  const to = through ? period.to : period.from - 1;
  // Before a day that has passed: open towards the past.
  const from = to >= clock.today ? clock.today : 0;
  return { ...period, from, to, direction: "before" };
}

function since(period: Period, match: RegExpExecArray, clock: Clock): Period {
  const inclusive = match.groups?.through !== undefined || !/后/.test(match[0]) || period.time !== undefined;
  const from = inclusive ? period.from : period.to + 1;
  return { ...period, from, to: Math.max(from, clock.today), direction: "after" };
}
