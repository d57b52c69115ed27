import { COUNT, readCount } from "../dates/read-count.ts";
import type { CountOrderValue } from "../model/entity.ts";
import type { SpanOf } from "../model/span.ts";

const MEASURE = "(?:个|名|位|条|家|单|笔|份|项|大(?!区|家)|的)";
const TOP = new RegExp(`(?:前|头)(?<n>${COUNT})${MEASURE}|\\btop ?(?<top>\\d{1,3})(?![\\dA-Za-z%])`, "gi");
const NTH = new RegExp(
  `(?<![到至])(?<!第[一二三四五六七八九十\\d]{1,3}[和与])(?<last>倒数)?第(?<n>${COUNT})(?:${MEASURE}(?![到至]第)|(?![和与]第))(?![季月周年天期轮次步方时版届章批回遍封一二三四五六七八九十\\d]|[到至]第)`,
  "g",
);
const LAST = new RegExp(`(?:最后|末尾|垫底)的?(?:那|这)?(?<n>${COUNT})?${MEASURE}`, "g");
const FIRST = /(?:最上面|最前面|头一|排第一)的?(?:那|这)?个?/g;

/** Returns places in a list: 前三名, top 5, 第二个, 最后那个, 倒数第三家. */
export function extractCountOrders(text: string): SpanOf<"count_order">[] {
  const found: SpanOf<"count_order">[] = [];
  const add = ({ index, 0: said }: RegExpExecArray, value: CountOrderValue) => {
    if (value.count >= 1 && value.count <= 1000)
      found.push({ type: "count_order", start: index, end: index + said.length, value });
  };
  for (const match of text.matchAll(TOP)) {
    const count = readCount(match.groups?.n ?? match.groups?.top);
    // 头一个 is one, 前一名 as many as are asked for.
    add(match, { from: "start", count, many: !(count === 1 && match[0].startsWith("头")) });
  }
  for (const match of text.matchAll(NTH))
    add(match, {
      from: match.groups?.last === undefined ? "start" : "end",
      count: readCount(match.groups?.n),
      many: false,
    });
  for (const match of text.matchAll(LAST)) {
    const count = match.groups?.n === undefined ? 1 : readCount(match.groups.n);
    add(match, { from: "end", count, many: count > 1 });
  }
  for (const match of text.matchAll(FIRST)) add(match, { from: "start", count: 1, many: false });
  return found;
}
