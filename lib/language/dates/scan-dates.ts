import type { DateValue } from "../model/entity.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { bindPeriod } from "./bind-period.ts";
import { calendar } from "./calendar.ts";
import type { DateRule, Period, RuleContext } from "./date-rule.ts";
import type { FoundPeriod } from "./found-period.ts";
import { joinPeriods } from "./join-periods.ts";
import type { Clock } from "./read-clock.ts";
import { readTime, type TimeOfDay } from "./read-time.ts";
import { englishMonths } from "./rules/english-months.ts";
import { holidays } from "./rules/holidays.ts";
import { lunarDays } from "./rules/lunar-days.ts";
import { months } from "./rules/months.ts";
import { namedDates } from "./rules/named-dates.ts";
import { partsOfPeriods } from "./rules/parts-of-periods.ts";
import { quartersAndYears } from "./rules/quarters-and-years.ts";
import { relativeDays } from "./rules/relative-days.ts";
import { seasons } from "./rules/seasons.ts";
import { spans } from "./rules/spans.ts";
import { urgency } from "./rules/urgency.ts";
import { weeks } from "./rules/weeks.ts";

// More dates than this are a table, not a message.
const MOST = 300;

export type DateSpan = { start: number; end: number; value: DateValue };

const RULES: DateRule[] = [
  ...relativeDays,
  ...weeks,
  ...months,
  ...namedDates,
  ...partsOfPeriods,
  ...quartersAndYears,
  ...seasons,
  ...spans,
  ...englishMonths,
  ...holidays,
  ...lunarDays,
  ...urgency,
];
// Most messages name no date at all; one scan saves fifty.
const TRIGGER =
  /[天日周月年季号点晚早晨旬旦端秋诞时刻午间节夕阳夏冬]|[开入立][春秋]|春节|清明|五一|国庆|双1|十一|618|礼拜|星期|今儿|明儿|快|急|马上|立|\d[-/:.]\d|20\d{6}|Q[1-4]|FY|财政|分钟|钟头|下班|day|week|month|quarter|year|asap|urgent|EOM|\b(?:on|by|next|this|last|until|before) (?:mon|tue|wed|thu|fri|sat|sun)|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d|\d(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|end of |\d ?[ap]\.?m/i;
const CLOCK_TIME =
  /凌晨|清晨|清早|早上|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜里|半夜|深夜|(?<![\d.:天])\d{1,2}(?:[点时](?!间|候|代|装|尚|[\d一二两三四五六七八九]{1,2}[折成万千百])|:\d\d(?![\d:]))|(?<![\d.:])\d{1,2} ?[ap]\.?m\.?(?![a-z])|(?<![十百千一二两三四五六七八九天] ?)(?:[十一二两三四五六七八九]{1,2}|零)[点时](?:半|钟|整|[一三]刻|[零一二三四五六七八九十]{1,3}分|(?=[之以]?[前后]|左右|见|开会|开始|出发|集合|[到至])|(?<![一两几][点时])(?=\P{Script=Han}|$))/giu;
// 三点建议 are three pieces of advice.
const NO_TIME = /^(?:建议|意见|要求|需求|原因|说明|内容|问题|想法|体会|优势|[是:]|注意|不同|区别)/;
// 6月30日 comes every year; anything else says which one it means.
const RECURRING = /^[\d一二三四五六七八九十]{1,3} ?月/;
// 2月30日 exists in no year: it is no date, and neither is a part of it.
const FULL_DATE = /年.{1,4}月.{1,4}[日号]$/;
const NO_DAY: Period = { from: 0, to: 0, impossible: true };
const PAST =
  /[来签成发新进建录访联聊沟谈赢输丢][了过]|来的|进来|新增|签的|成交|以来|至今|业绩|的线索|的数据|收到|同比|环比|同期|相比|前[\d一二三四五六七八九十]{1,3}[名位]|比(?:[上去前]|Q[1-4]|[一二三四]季|\d{1,2}月)|排[名行]|下滑|下降|下跌|上涨|增长|达成|完成[率了]|签约额|转化率|回款|复盘|战绩|没(?:联系|跟进|动静|消息|回复|人)/;
// What is expected or wished lies ahead, whatever else the sentence tells.
const AHEAD =
  /预计|预测|计划|打算|准备|将要|争取|目标|希望|应该能|能不能|什么时候能|要在|之前要|最[晚迟]|不[晚迟]于|提醒|(?:能|会|要|可以|有望|可能|想)(?:签(?!了)|成交(?!了)|落单|关单|拿下(?!了)|定下来)/;
/** 下次见面定在12月10号: what was agreed lies ahead, whatever was talked about before it. */
const AGREED =
  /下[次回](?!单)|[定约排放改推挪延][在到](?!的)|约(?:好|了)|说好|再(?:来|去|见|聊|谈|碰|约)|要(?:开|交|定|签|招|投|用|上|来|去|给)|[给回](?:我们?|个)?(?:答复|回复|消息|信)/;
const FUTURE = /[前要上启]|计划|打算|准备|预计|之后|开始/;

/** Returns every date or period in normalised text, left to right, without overlaps. */
export function scanDates(text: string, clock: Clock): DateSpan[] {
  if (!TRIGGER.test(text)) return [];
  const context: RuleContext = { clock, past: looksBack(text.slice(0, 400)), near: false, bound: false };
  const found = withTimes(text, clock.today, pickLongest(collect(text, context)));
  return joinPeriods(text, found)
    .filter(({ period }) => period.impossible !== true)
    .slice(0, MOST)
    .map((item) => toSpan(text, bindPeriod(text, item, clock)));
}

/** The words up to the marks on both sides. */
function clauseAround(text: string, start: number, end: number): string {
  const before = /[^,。;!?\n]{0,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? "";
  const after = /^[^,。;!?\n]{0,20}/.exec(text.slice(end, end + 20))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}

function looksBack(text: string): boolean {
  return PAST.test(text) && !AHEAD.test(text);
}

function collect(text: string, context: RuleContext): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const rule of RULES) {
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(text); match !== null; match = rule.pattern.exec(text)) {
      const end = match.index + match[0].length;
      if (end === match.index) {
        rule.pattern.lastIndex += 1;
        continue;
      }
      const bound = FUTURE.test(text.slice(end, end + 4));
      const around = clauseAround(text, match.index, end);
      const past = context.past && !AGREED.test(around);
      const near = past && looksBack(around);
      const period = rule.read(match.groups ?? {}, { ...context, past, near, bound });
      if (period !== undefined)
        found.push({ start: match.index, end, period, saysYear: !RECURRING.test(match[0]) });
      else if (FULL_DATE.test(match[0])) found.push({ start: match.index, end, period: NO_DAY });
    }
  }
  return found;
}

function pickLongest(found: FoundPeriod[]): FoundPeriod[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundPeriod[] = [];
  for (const item of found) {
    const last = kept.at(-1);
    if (last === undefined || item.start >= last.end) kept.push(item);
    else if (item.start <= last.start && item.end > last.end) kept[kept.length - 1] = item;
  }
  return kept;
}

/** Adds the time of day after a date, and times that stand alone (today's). */
function withTimes(text: string, today: number, found: FoundPeriod[]): FoundPeriod[] {
  for (const item of found) {
    if (item.period.closed === true && item.period.from !== item.period.to) continue;
    const time = readTime(text, item.end);
    if (time !== undefined) addTime(item, time);
  }
  return [...found, ...loneTimes(text, today, found)].sort((a, b) => a.start - b.start);
}

function addTime(item: FoundPeriod, { end, time, timeTo, window }: TimeOfDay): void {
  item.end = end;
  if (time !== undefined) item.period.time = time;
  if (timeTo !== undefined) item.period.timeTo = timeTo;
  if (window !== undefined) item.period.window = window;
}

function loneTimes(text: string, today: number, taken: FoundPeriod[]): FoundPeriod[] {
  const lone: FoundPeriod[] = [];
  const guard = createOverlapGuard(text.length, taken);
  CLOCK_TIME.lastIndex = 0;
  for (let match = CLOCK_TIME.exec(text); match !== null; match = CLOCK_TIME.exec(text)) {
    const start = match.index;
    const time = readTime(text, start);
    if (time === undefined) continue;
    CLOCK_TIME.lastIndex = Math.max(time.end, start + 1);
    if (NO_TIME.test(text.slice(time.end, time.end + 2)) || !guard.isFree({ start, end: time.end })) continue;
    const item: FoundPeriod = { start, end: time.end, period: { from: today, to: today }, saysYear: true };
    addTime(item, time);
    lone.push(item);
  }
  return lone;
}

function toSpan(text: string, { start, end, period }: FoundPeriod): DateSpan {
  const value: DateValue = {
    text: text.slice(start, end).trim(),
    from: calendar.format(period.from),
    to: calendar.format(period.to),
  };
  if (period.time !== undefined) value.time = period.time;
  if (period.timeTo !== undefined) value.timeTo = period.timeTo;
  if (period.window !== undefined) value.window = period.window;
  if (period.approximate === true) value.approximate = true;
  if (period.lunar !== undefined) value.lunar = period.lunar;
  if (period.direction !== undefined) value.direction = period.direction;
  if (period.urgent === true) value.urgent = true;
  return { start, end, value };
}
