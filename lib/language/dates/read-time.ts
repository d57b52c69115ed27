import { readCount } from "./read-count.ts";

const PART = "(?<part>凌晨|清晨|早上|早晨|早间|早|晨|上午|中午|正午|下午|傍晚|晚上|晚间|晚|夜里|夜间)";
const HOUR = "(?<hour>\\d{1,2}|[零一二两三四五六七八九十]{1,3})";
const PATTERN = new RegExp(
  `(?:的| )?${PART}?(?:的| )?(?:(?:${HOUR} ?(?:点钟?|时)(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>\\d{1,2}|[零一二三四五六七八九十]{1,3})分?|整)?)|(?<h>\\d{1,2}):(?<m>\\d{2})(?::\\d{2})?(?: ?(?<ap>[ap]m))?)`,
  "iy",
);
const PART_ONLY = new RegExp(`的?${PART}(?![会饭餐班安])`, "y");

export type TimeOfDay = { end: number; time?: string; part: boolean };

/** Reads 下午3点半, 10:30, 晚上 at `at`; `time` is HH:MM, absent for a part of the day alone. */
export function readTime(text: string, at: number): TimeOfDay | undefined {
  PATTERN.lastIndex = at;
  const match = PATTERN.exec(text);
  if (match !== null) {
    const end = PATTERN.lastIndex;
    const groups = match.groups ?? {};
    const time = toTime(groups);
    // 8点5折 and 1点5万 are not times.
    const fraction = groups.minute !== undefined && /[折成万千百亿倍%]/.test(text[end] ?? "");
    if (time !== undefined && !fraction) return { end, time, part: groups.part !== undefined };
  }
  PART_ONLY.lastIndex = at;
  return PART_ONLY.test(text) ? { end: PART_ONLY.lastIndex, part: true } : undefined;
}

function toTime(groups: Record<string, string | undefined>): string | undefined {
  let hour = readCount(groups.hour ?? groups.h);
  let minute = groups.m === undefined ? 0 : Number(groups.m);
  if (groups.half !== undefined) minute = 30;
  if (groups.quarter !== undefined) minute = groups.quarter === "一" ? 15 : 45;
  if (groups.minute !== undefined) minute = readCount(groups.minute.replace(/^零/, ""));
  const part = groups.part ?? "";
  const afternoon = /下午|傍晚|晚|夜/.test(part) || groups.ap?.toLowerCase() === "pm";
  if (afternoon && hour < 12) hour += 12;
  if (part === "中午" && hour < 4) hour += 12;
  if (hour === 24 || (/凌晨|夜/.test(part) && groups.hour === "12")) hour = 0;
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
