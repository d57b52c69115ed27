import type { Clock } from "./read-clock.ts";
import { readCount } from "./read-count.ts";

const OFFSETS = new Map(
  Object.entries({
    今: 0,
    本: 0,
    当: 0,
    这: 0,
    同: 0,
    明: 1,
    次: 1,
    来: 1,
    下: 1,
    后: 2,
    去: -1,
    上: -1,
    前: -2,
    大前: -3,
    大后: 3,
  }),
);

/** Returns the year behind 今/明/去…, 2027, 二零二七 or 27; undefined when it is none. */
export function readYear(text: string | undefined, clock: Clock): number | undefined {
  if (text === undefined || text === "") return undefined;
  const offset = OFFSETS.get(text);
  if (offset !== undefined) return clock.year + offset;
  const value = readCount(text);
  if (value >= 1900 && value <= 2200) return value;
  if (text.length === 2 && value >= 0 && value < 100) return value > 60 ? 1900 + value : 2000 + value;
  return undefined;
}
