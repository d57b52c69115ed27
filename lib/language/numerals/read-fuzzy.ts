import type { NumberToken } from "./number-token.ts";
import { BIG_UNITS, SMALL_UNITS } from "./numeral-characters.ts";
import type { Numeral } from "./read-integer.ts";

/**
 * Adds what blurs a numeral: 十几, 三十来万, 五百余万, 300多, 几百. With no numeral
 * in front, 几百 reads as 200 to 900. Returns undefined when there is no numeral.
 */
export function readFuzzy(text: string, start: number, core: Numeral | undefined): NumberToken | undefined {
  if (core === undefined) return readSeveral(text, start);
  let at = core.end;
  // 10个w is how 10万 is said in chats.
  const spoken =
    text[at] === "个" ? /^(?:[wW](?![A-Za-z])|万|(?<big>亿))/.exec(text.slice(at + 1, at + 3)) : null;
  if (spoken !== null) {
    const value = Number((core.value * (spoken.groups?.big === undefined ? 1e4 : 1e8)).toPrecision(15));
    return { start, end: at + 2, value, approximate: false, scaled: true };
  }
  // 十好几万
  if (text[at] === "好" && text[at + 1] === "几" && core.unit >= 10) at += 1;
  const zero = text[at] === "零" && text[at + 1] === "几";
  if (zero) at += 1;
  if (text[at] === " " && isBlur(text[at + 1] ?? "")) at += 1;
  const blur = text[at] ?? "";
  const plain = {
    start,
    end: core.end,
    value: core.value,
    approximate: false,
    scaled: core.mantissa !== core.value,
  };
  if (!isBlur(blur) || text[at + 1] === "少") return plain;
  const big = readBigUnits(text, at + 1);
  if (big === undefined && !mayBlur(text, at, blur, core)) return plain;
  const scale = big?.scale ?? 1;
  const value = core.value * scale;
  const end = big?.end ?? at + 1;
  const token: NumberToken = {
    start,
    end,
    value,
    approximate: true,
    scaled: plain.scaled || big !== undefined,
  };
  if (blur === "几" && core.unit >= 10 && !zero) token.max = value + (9 * core.unit * scale) / 10;
  return token;
}

function isBlur(character: string): boolean {
  return character === "几" || character === "多" || character === "来" || character === "余";
}

/** Without a following 万/亿, the blur must stand after a round number or before a measure. */
function mayBlur(text: string, at: number, blur: string, core: Numeral): boolean {
  const next = text[at + 1] ?? "";
  const round = core.value % 10 === 0 || core.unit > 1;
  if (blur === "来") return round && /[个人块元套号家台天岁名位席]/.test(next);
  if (blur === "余") return round && /[个人块元套家台天名]/.test(next);
  if (blur === "多") return round && !/[种样次么]/.test(next);
  return core.unit >= 10;
}

function readSeveral(text: string, start: number): NumberToken | undefined {
  const lead = text[start];
  if (lead !== "几" && lead !== "数" && lead !== "好") return undefined;
  const at = text[start + 1] === "几" && lead === "好" ? start + 2 : start + 1;
  if (lead === "好" && at === start + 1) return undefined;
  const small = SMALL_UNITS.get(text[at] ?? "");
  const big = readBigUnits(text, small === undefined ? at : at + 1);
  if (small === undefined && (big === undefined || lead === "数")) return undefined;
  const unit = (small ?? 1) * (big?.scale ?? 1);
  const end = big?.end ?? at + 1;
  return {
    start,
    end,
    value: 2 * unit,
    max: 9 * unit,
    approximate: true,
    scaled: big !== undefined,
  };
}

function readBigUnits(text: string, start: number): { end: number; scale: number } | undefined {
  let at = text[start] === " " ? start + 1 : start;
  let scale = 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const big = BIG_UNITS.get(text[at] ?? "");
    if (big === undefined || /[kK]/.test(text[at] ?? "")) break;
    scale *= big;
    at += 1;
  }
  return scale === 1 ? undefined : { end: at, scale };
}
