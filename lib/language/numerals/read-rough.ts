import type { NumberToken } from "./number-token.ts";
import { BIG_UNITS, SMALL_UNITS } from "./numeral-characters.ts";

const COUNTED = "(?=[个号人名家位户套台件张块元万亿间亩吨米平]|[,。;!?、 \\n]|$)";
const TEN = /百十[来几多]?(?=[个号人名家位户套台件张块元万亩吨]|[,。;!?、 \n]|$)/y;
const HANDFUL = new RegExp(`(?<unit>[百千万])(?:八百)?把(?:来)?${COUNTED}`, "y");
const UPWARDS = new RegExp(`上(?<unit>[十百千万亿])(?<big>[万亿]?)${COUNTED}`, "y");

/** Reads magnitudes that start without a digit: 百十来, 千把, 上千, 上百万. */
export function readRough(text: string, start: number): NumberToken | undefined {
  TEN.lastIndex = start;
  if (TEN.test(text)) return rough(start, TEN.lastIndex, 110, false);
  for (const pattern of [HANDFUL, UPWARDS]) {
    pattern.lastIndex = start;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const unit = scaleOf(groups.unit) * scaleOf(groups.big);
    return rough(start, pattern.lastIndex, unit, /[万亿]/.test(`${groups.unit}${groups.big ?? ""}`));
  }
  return undefined;
}

function scaleOf(unit: string | undefined): number {
  return SMALL_UNITS.get(unit ?? "") ?? BIG_UNITS.get(unit ?? "") ?? 1;
}

function rough(start: number, end: number, value: number, scaled: boolean): NumberToken {
  return { start, end, value, approximate: true, scaled };
}
