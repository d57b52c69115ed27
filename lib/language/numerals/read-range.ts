import type { NumberToken } from "./number-token.ts";

type Read = (text: string, start: number) => NumberToken | undefined;

const SEPARATOR = / ?(?:-{1,2}|~|到|至|、) ?/y;
const MAY_OPEN = /[\d.零一二两三四五六七八九十百千几壹贰叁肆伍陆柒捌玖拾]/;

/**
 * Extends a numeral by "to another" (20-30万, 20万到30万, 3、4万). The side that was
 * said without a unit takes the other's. Returns undefined when no range follows.
 */
export function readRange(text: string, low: NumberToken, read: Read): NumberToken | undefined {
  if (low.max !== undefined) return undefined;
  SEPARATOR.lastIndex = low.end;
  const separator = SEPARATOR.exec(text)?.[0];
  if (separator === undefined || !MAY_OPEN.test(text[SEPARATOR.lastIndex] ?? "")) return undefined;
  const high = read(text, SEPARATOR.lastIndex);
  if (high === undefined) return undefined;
  const scale = highScale(text, high);
  let value = low.value;
  let max = high.value;
  const lifts = !low.scaled && high.scaled && low.value < high.value / scale;
  if (lifts) value *= scale;
  if (low.scaled && !high.scaled && high.value < low.value) max *= highScale(text, low);
  if (max <= value) return undefined;
  // 、 also lists things, so it only makes a range of neighbours: 3、4万.
  if (separator.includes("、") && !(high.scaled && max / scale < 10 && max / value <= 2)) return undefined;
  return {
    start: low.start,
    end: high.end,
    value: Number(value.toPrecision(15)),
    max: Number(max.toPrecision(15)),
    approximate: low.approximate || high.approximate,
    scaled: low.scaled || high.scaled,
  };
}

function highScale(text: string, token: NumberToken): number {
  let scale = 1;
  for (let at = token.end - 1; at > token.start; at -= 1) {
    const character = text[at] ?? "";
    if (character === "万" || character === "w" || character === "W") scale *= 1e4;
    else if (character === "亿") scale *= 1e8;
    else if (character === "k" || character === "K") scale *= 1e3;
    else break;
  }
  return scale;
}
