import type { NumberToken } from "./number-token.ts";

type Read = (text: string, start: number) => NumberToken | undefined;

const SEPARATOR = / ?(?:-{1,2}|~|到|至|、) ?/y;
const BETWEEN = / ?(?:和|与|跟) ?/y;
const CLOSES = /^ ?(?:[元块个人套台家名%])?(?:元|钱)?之?间/;
const MAY_OPEN = /[\d.零一二两三四五六七八九十百千几壹贰叁肆伍陆柒捌玖拾]/;

/**
 * Extends a numeral by "to another" (20-30万, 20万到30万, 3、4万). The side that was
 * said without a unit takes the other's. Returns undefined when no range follows.
 */
export function readRange(text: string, low: NumberToken, read: Read): NumberToken | undefined {
  if (low.max !== undefined) return undefined;
  const link = linkAt(text, low.end);
  if (link === undefined) return undefined;
  const { separator, end } = link;
  const high = read(text, end);
  if (high === undefined) return undefined;
  // 10000与20000 are two numbers until 之间 makes them one range.
  if (/[和与跟]/.test(separator) && !CLOSES.test(text.slice(high.end, high.end + 6))) return undefined;
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

function linkAt(text: string, at: number): { separator: string; end: number } | undefined {
  for (const pattern of [SEPARATOR, BETWEEN]) {
    pattern.lastIndex = at;
    const separator = pattern.exec(text)?.[0];
    // 第十和第十五之间
    const end = pattern.lastIndex + (text[pattern.lastIndex] === "第" ? 1 : 0);
    if (separator !== undefined && MAY_OPEN.test(text[end] ?? "")) return { separator, end };
  }
  return undefined;
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
