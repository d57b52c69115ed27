import { HAN_DIGITS } from "../numerals/numeral-characters.ts";
import { readInteger } from "../numerals/read-integer.ts";

/** A bounded count for date patterns: 12, 三, 十五, 二零二七. */
export const COUNT = "(?:\\d{1,4}|[零〇一二两三四五六七八九十]{1,4})";

/** Returns the number behind a COUNT match, 0.5 for 半, NaN when it is none. */
export function readCount(text: string | undefined): number {
  if (text === undefined || text === "") return Number.NaN;
  if (text === "半") return 0.5;
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length > 1 && !text.includes("十")) {
    let digits = "";
    for (const character of text) digits += HAN_DIGITS.get(character) ?? "";
    return digits === "" ? Number.NaN : Number(digits);
  }
  const numeral = readInteger(text, 0);
  return numeral !== undefined && numeral.end === text.length ? numeral.value : Number.NaN;
}
