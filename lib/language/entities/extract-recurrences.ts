import { COUNT, readCount } from "../dates/read-count.ts";
import { readTime } from "../dates/read-time.ts";
import type { RecurrenceValue } from "../model/entity.ts";
import type { SpanOf } from "../model/span.ts";

const WEEKDAYS = "一二三四五六日";
const PATTERN = new RegExp(
  `(?:每隔?(?<n>${COUNT})?|(?<other>隔(?=周|个?星期|个?礼拜|月|季|年|[天日].{0,6}次)))个?(?<unit>工作日|天|日|周|星期|礼拜|季度?|年|月)(?:的?(?<week>(?<=[周期拜])[一二三四五六日天](?:[、,]?[一二三四五六日天]){0,6})(?![个套家位名条])|(?<=月)的?(?<day>${COUNT})[号日])?(?!份的?[\\d一二三])`,
  "g",
);
// 每年1200元 is a price, not a rhythm.
const PRICE =
  /^ ?(?:大概|大约|约|是|要|收)?[\d.,零一二两三四五六七八九十百千万]{1,12}(?:元|块|万|[wk](?![a-z]))/i;
const UNITS = new Map<string, RecurrenceValue["unit"]>(
  Object.entries({
    工作日: "workday",
    天: "day",
    日: "day",
    周: "week",
    星期: "week",
    礼拜: "week",
    月: "month",
    季: "quarter",
    季度: "quarter",
    年: "year",
  } as const),
);

/** Returns rhythms: 每天早上9点, 每周一, 每周一三五, 每月5号, 每两周, 每个季度. */
export function extractRecurrences(text: string): SpanOf<"recurrence">[] {
  if (!/[每隔]/.test(text)) return [];
  const found: SpanOf<"recurrence">[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { n, other, unit: said = "", week, day } = match.groups ?? {};
    const unit = UNITS.get(said);
    // 隔天 is every second day.
    const every = n === undefined ? (other === undefined ? 1 : 2) : readCount(n);
    if (unit === undefined || !(every >= 1 && every <= 365)) continue;
    const behind = match.index + match[0].length;
    if (PRICE.test(text.slice(behind, behind + 18))) continue;
    const value: RecurrenceValue = { unit, every };
    if (week !== undefined)
      value.weekdays = [...week.replace(/[、,]/g, "")].map((c) => (c === "天" ? 7 : WEEKDAYS.indexOf(c) + 1));
    if (day !== undefined) value.day = readCount(day);
    const time = readTime(text, behind);
    if (time?.time !== undefined) value.time = time.time;
    const end = time?.end ?? behind;
    found.push({ type: "recurrence", start: match.index, end, value });
  }
  return found;
}
