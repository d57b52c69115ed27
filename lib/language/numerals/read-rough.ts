import type { NumberToken } from "./number-token.ts";
import { BIG_UNITS, SMALL_UNITS } from "./numeral-characters.ts";

const COUNTED = "(?=[个号人名家位户套台件张块元万亿间亩吨米平美港欧日台以左上的了]|[,。;!?、 \\n]|$)";
const TEN = /百十[来几多]?(?=[个号人名家位户套台件张块元万亩吨]|[,。;!?、 \n]|$)/y;
const HANDFUL = new RegExp(`(?<unit>[百千万])(?:八百)?把(?:来)?${COUNTED}`, "y");
const AROUND = new RegExp(`(?<unit>[百千万])[来八](?<step>[百千十]?)(?<big>[万亿]?)${COUNTED}`, "y");
const UPWARDS = new RegExp(`[上近过逾约小](?<count>一?)(?<unit>[十百千万亿])(?<big>[万亿]?)${COUNTED}`, "y");
const HALF = /半(?:个)?(?<unit>亿|百万|万)/y;
const LOTS = new RegExp(`(?:大|好)几(?<unit>[十百千])(?<big>[万亿]?)${COUNTED}`, "y");

/** Reads magnitudes that start without a digit: 百十来, 千把, 百八十万, 上百万, 近千, 小一百万, 半个亿, 大几十万. */
export function readRough(text: string, start: number): NumberToken | undefined {
  TEN.lastIndex = start;
  if (TEN.test(text)) return rough(start, TEN.lastIndex, 110, false);
  HALF.lastIndex = start;
  const half = HALF.exec(text)?.groups?.unit;
  if (half !== undefined) {
    const value = half === "百万" ? 5e5 : scaleOf(half) / 2;
    return { start, end: HALF.lastIndex, value, approximate: false, scaled: true };
  }
  LOTS.lastIndex = start;
  const lots = LOTS.exec(text)?.groups;
  if (lots !== undefined) {
    const unit = scaleOf(lots.unit) * scaleOf(lots.big);
    const token = rough(start, LOTS.lastIndex, 5 * unit, lots.big !== "");
    return { ...token, max: 9 * unit };
  }
  for (const pattern of [HANDFUL, AROUND, UPWARDS]) {
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
