import type { Span } from "../model/span.ts";
import { spansOf } from "./scene.ts";

type Days = { from: string; to: string };
export type Compared = {
  compareTo?: Days /** The period that is only held against, so bounds nothing. */;
  against?: Span;
};

const BETWEEN = /^(?:的)?(?:[^,.;]{0,8})?(?:和|与|跟|同|比|对比|vs\.?|较)$/i;
const COMPARES =
  /对比|比较|相比|比[^,.;]{0,10}(?:多|少|高|低|好|差|增|降|涨|跌)|差(?:多少|距|别)|变化|增长|vs|versus|compare/i;

/** What the figures are held against: a comparison that is named, or the earlier of two periods set side by side. */
export function comparedPeriods(text: string, spans: readonly Span[]): Compared {
  const named = spansOf(spans, "period_comparison").find(({ value }) => value.compareTo)?.value.compareTo;
  if (named !== undefined) return { compareTo: named };
  const dates = spansOf(spans, "date");
  const [first, second] = dates;
  if (first === undefined || second === undefined || !COMPARES.test(text)) return {};
  if (!BETWEEN.test(text.slice(first.end, second.start))) return {};
  const [earlier] = [first, second].sort((a, b) => a.value.to.localeCompare(b.value.to));
  if (earlier === undefined) return {};
  return { compareTo: { from: earlier.value.from, to: earlier.value.to }, against: earlier };
}
