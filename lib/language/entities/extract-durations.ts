import type { DurationUnit } from "../model/entity.ts";
import type { SpanOf } from "../model/span.ts";
import type { NumberToken } from "../numerals/number-token.ts";
import { hearApproximation } from "./hear-approximation.ts";

const UNIT =
  /^ ?(?:个?(?<half>半)?个?(?<unit>工作日|小时|钟头|星期|礼拜|季度|月)|(?<plain>分钟|天|日|周(?!岁|年|[一二三四五六日末])|年(?!级|[前后底初末中])|时(?!间|候|代))(?<half2>半)?)(?!份)/u;
// 8天20时: behind days 时 counts hours, elsewhere it tells the time.
const DAYS_BEFORE = /[天日周月年](?:又|零|加| ){0,2}$/;
const LINK = /^ ?(?:又|零|加|外加|,)? ?$/;
const HALF =
  /(?<![\d一二两三四五六七八九十几])半个?(?<unit>小时|钟头|天|月|年)|(?<![\d一二两三四五六七八九十几])一个半(?<one>小时|钟头|月)/g;
const SHORT = /[俩仨]个?(?<unit>小时|钟头|星期|礼拜|季度|天|周|月|年)/g;
const ENGLISH =
  /\b(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?<unit>hour|day|week|month|quarter|year)s?\b/gi;
const ENGLISH_COUNTS = new Map(
  "a an one two three four five six seven eight nine ten twelve"
    .split(" ")
    .map((word, at): [string, number] => [word, [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12][at] ?? 1]),
);
const UNITS = new Map<string, DurationUnit>(
  Object.entries({
    分钟: "minute",
    时: "hour",
    小时: "hour",
    钟头: "hour",
    天: "day",
    日: "day",
    工作日: "workday",
    周: "week",
    星期: "week",
    礼拜: "week",
    月: "month",
    季度: "quarter",
    年: "year",
  } as const),
);
const DAYS: Record<DurationUnit, number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  workday: 1.4,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
};

/** Returns lengths of time that no date claimed: 六个月, 一年半, 两周左右, 3个工作日, 半年. */
export function extractDurations(text: string, tokens: readonly NumberToken[]): SpanOf<"duration">[] {
  const found: SpanOf<"duration">[] = [];
  for (const token of tokens) {
    const match = UNIT.exec(text.slice(token.end, token.end + 8));
    const groups = match?.groups ?? {};
    const said = groups.unit ?? groups.plain ?? "";
    const unit = UNITS.get(said);
    if (match === null || unit === undefined || token.value < 0) continue;
    // 月 alone is the name of a month, 个月 a length; 5日 a day of the month.
    const bare = text[token.end] !== "个" && text[token.end + 1] !== "个" && groups.half === undefined;
    if ((said === "月" && bare) || (said === "日" && token.value <= 31)) continue;
    if (said === "时" && !DAYS_BEFORE.test(text.slice(Math.max(0, token.start - 4), token.start))) continue;
    const half = groups.half !== undefined || groups.half2 !== undefined ? 0.5 : 0;
    found.push(lengthOf(text, token, token.end + match[0].length, unit, half));
  }
  for (const match of text.matchAll(HALF)) {
    const unit = UNITS.get(match.groups?.unit ?? match.groups?.one ?? "");
    if (unit === undefined) continue;
    const amount = match.groups?.one === undefined ? 0.5 : 1.5;
    const token = { start: match.index, end: match.index, value: amount, approximate: false, scaled: false };
    found.push(lengthOf(text, token, match.index + match[0].length, unit, 0));
  }
  for (const match of text.matchAll(SHORT)) {
    const unit = UNITS.get(match.groups?.unit ?? "");
    if (unit === undefined) continue;
    const value = match[0].startsWith("俩") ? 2 : 3;
    const token = { start: match.index, end: match.index, value, approximate: false, scaled: false };
    found.push(lengthOf(text, token, match.index + match[0].length, unit, 0));
  }
  for (const match of text.matchAll(ENGLISH)) {
    const { n = "", unit = "" } = match.groups ?? {};
    const value = ENGLISH_COUNTS.get(n.toLowerCase()) ?? Number(n);
    const token = { start: match.index, end: match.index, value, approximate: false, scaled: false };
    found.push(lengthOf(text, token, match.index + match[0].length, unit.toLowerCase() as DurationUnit, 0));
  }
  return joinLengths(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** 8天又二十个小时 is one length, in its smaller unit. */
function joinLengths(text: string, found: SpanOf<"duration">[]): SpanOf<"duration">[] {
  const joined: SpanOf<"duration">[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    // 合同12个月，6个月交付 are two: only a smaller unit goes on with a length.
    const goesOn = last !== undefined && DAYS[span.value.unit] < DAYS[last.value.unit];
    if (!goesOn || span.start < last.end || !LINK.test(text.slice(last.end, span.start))) {
      joined.push(span);
      continue;
    }
    const [one, other] = [last.value, span.value];
    const unit = DAYS[one.unit] < DAYS[other.unit] ? one.unit : other.unit;
    const days = one.days + other.days;
    const amount = Number((days / DAYS[unit]).toPrecision(6));
    const approximate = one.approximate || other.approximate;
    joined[joined.length - 1] = {
      type: "duration",
      start: last.start,
      end: span.end,
      value: { amount, unit, days: Number(days.toPrecision(9)), approximate },
    };
  }
  return joined;
}

function lengthOf(
  text: string,
  token: NumberToken,
  end: number,
  unit: DurationUnit,
  half: number,
): SpanOf<"duration"> {
  const heard = hearApproximation(text, token.start, end);
  return {
    type: "duration",
    start: token.start,
    end: heard.end,
    value: wholeUnits(token, unit, half, heard),
  };
}

/** Half a year is six months, an hour and a half ninety minutes. */
const SMALLER: Partial<Record<DurationUnit, readonly [DurationUnit, number]>> = {
  year: ["month", 12],
  month: ["day", 30],
  week: ["day", 7],
  hour: ["minute", 60],
};

function wholeUnits(
  token: NumberToken,
  said: DurationUnit,
  half: number,
  heard: { approximate: boolean },
): SpanOf<"duration">["value"] {
  const smaller = Number.isInteger(token.value + half) ? undefined : SMALLER[said];
  const [unit, scale] = smaller ?? [said, 1];
  const amount = Number(((token.value + half) * scale).toPrecision(6));
  const value: SpanOf<"duration">["value"] = {
    amount,
    unit,
    days: Number(((token.value + half) * DAYS[said]).toPrecision(9)),
    approximate: token.approximate || heard.approximate,
  };
  if (token.max !== undefined) value.max = (token.max + half) * scale;
  return value;
}
