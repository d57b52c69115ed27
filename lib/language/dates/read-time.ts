import { readCount } from "./read-count.ts";

const PART =
  "凌晨|清晨|清早|大清早|一?大?早上|一大?早|早上|早晨|早间|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜里|夜间|半夜|深夜|早|晨|晚";
const HOUR = "\\d{1,2}|[零一二两三四五六七八九十]{1,3}";
const CLOCK = (n: string) =>
  `(?:(?<hour${n}>${HOUR}) ?(?:点钟?|时)(?:(?<half${n}>半)|(?<quarter${n}>[一三])刻|(?<minute${n}>\\d{1,2}|[零一二三四五六七八九十]{1,3})(?:分(?:\\d{1,2}秒)?)?|整)?|(?<h${n}>\\d{1,2}):(?<m${n}>\\d{2})(?::\\d{2})?(?: ?(?<ap${n}>[ap]\\.?m\\.?))?|(?<bare${n}>\\d{1,2}) ?(?<bareap${n}>[ap]\\.?m\\.?)(?![a-z]))`;
const TIME = new RegExp(`(?:的| at | around | by | )?(?<part>${PART})?(?:的| )?${CLOCK("")}`, "iy");
const UNTIL = new RegExp(`(?: ?(?:到|至|-|~) ?)(?<part2>${PART})?${CLOCK("2")}`, "iy");
const PART_ONLY = new RegExp(`的?(?<part>${PART})(?![会饭餐班安好茶间些点就已日]|上好)`, "y");

/** The hours that a part of the day means when no hour is said. */
const WINDOWS: readonly (readonly [RegExp, string, string])[] = [
  [/凌晨|半夜|深夜/, "00:00", "06:00"],
  [/清晨|清早|晨$|早/, "08:00", "12:00"],
  [/上午/, "08:00", "12:00"],
  [/中午|正午|午间/, "11:00", "13:00"],
  [/下午|午后/, "12:00", "18:00"],
  [/傍晚/, "17:00", "19:00"],
  [/晚|夜/, "18:00", "22:00"],
];

/** `time` is HH:MM; `part` alone gives the hours it means as `window`. */
export type TimeOfDay = {
  end: number;
  time?: string;
  timeTo?: string;
  window?: { from: string; to: string };
};

/** Reads 下午3点半, 10:30, 晚上7:00到8:00, 2:00pm, 晚上 at `at`; undefined when no time starts there. */
export function readTime(text: string, at: number): TimeOfDay | undefined {
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  const end = TIME.lastIndex;
  const groups = match?.groups ?? {};
  const time = match === null ? undefined : toTime(groups, "", groups.part ?? "");
  // 8点5折 and 1点5万 are not times.
  if (time !== undefined && !(groups.minute !== undefined && /[折成万千百亿倍%]/.test(text[end] ?? "")))
    return until(text, end, time, groups.part ?? "");
  PART_ONLY.lastIndex = at;
  const part = PART_ONLY.exec(text)?.groups?.part;
  const window = WINDOWS.find(([pattern]) => pattern.test(part ?? ""));
  if (part === undefined || window === undefined) return undefined;
  return { end: PART_ONLY.lastIndex, window: { from: window[1], to: window[2] } };
}

/** 下午5:00到6:00: the second time is of the same half of the day. */
function until(text: string, at: number, time: string, part: string): TimeOfDay {
  UNTIL.lastIndex = at;
  const groups = UNTIL.exec(text)?.groups;
  const end = UNTIL.lastIndex;
  if (groups === undefined || /[折成万千百亿倍%]/.test(text[end] ?? "")) return { end: at, time };
  let timeTo = toTime(groups, "2", groups.part2 ?? part);
  if (timeTo !== undefined && timeTo < time && groups.part2 === undefined)
    timeTo = toTime(groups, "2", "下午");
  return timeTo === undefined ? { end: at, time } : { end, time, timeTo };
}

function toTime(groups: Record<string, string | undefined>, n: "" | "2", part: string): string | undefined {
  let hour = readCount(groups[`hour${n}`] ?? groups[`h${n}`] ?? groups[`bare${n}`]);
  const said = groups[`m${n}`];
  let minute = said === undefined ? 0 : Number(said);
  if (groups[`half${n}`] !== undefined) minute = 30;
  const quarter = groups[`quarter${n}`];
  if (quarter !== undefined) minute = quarter === "一" ? 15 : 45;
  const minutes = groups[`minute${n}`];
  if (minutes !== undefined) minute = readCount(minutes.length > 1 ? minutes.replace(/^零/, "") : minutes);
  const half = (groups[`ap${n}`] ?? groups[`bareap${n}`])?.toLowerCase().charAt(0);
  if (half !== undefined && !(hour <= 12)) return undefined;
  const afternoon = /下午|午后|傍晚|晚|夜里|夜间/.test(part) || half === "p";
  if (afternoon && hour < 12 && !(hour <= 5 && /夜/.test(part))) hour += 12;
  if (/[正中]午|午间/.test(part) && hour < 4) hour += 12;
  // Nobody meets at three in the night: 三点 by itself is in the afternoon.
  if (part === "" && groups[`hour${n}`] !== undefined && hour >= 1 && hour <= 6) hour += 12;
  if (hour === 24 || (hour === 12 && (/凌晨|半夜|深夜/.test(part) || half === "a"))) hour = 0;
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
