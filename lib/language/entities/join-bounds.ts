import type { Span } from "../model/span.ts";

const LINK = /^[ ,、]{0,2}(?:的?同时|并且?|且|而且|但|又|、)?[ ,]{0,2}$/;

/** 大于二十的同时小于等于三十五: a lower and an upper bound beside each other are one range. */
export function joinBounds(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const previous = joined.at(-1);
    const range = previous && rangeOf(previous, span, text.slice(previous.end, span.start));
    if (range === undefined) joined.push(span);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function rangeOf(low: Span, high: Span, gap: string): Span | undefined {
  if (!LINK.test(gap)) return undefined;
  if (low.type === "number" && high.type === "number") {
    const { bound, exclusive: _, ...value } = low.value;
    if (!fits(bound, high.value.bound, value.value, high.value.value)) return undefined;
    return { type: "number", start: low.start, end: high.end, value: { ...value, max: high.value.value } };
  }
  if (low.type === "money" && high.type === "money") {
    const { bound, exclusive: _, ...value } = low.value;
    if (!fits(bound, high.value.bound, value.amount, high.value.amount)) return undefined;
    return { type: "money", start: low.start, end: high.end, value: { ...value, max: high.value.amount } };
  }
  return undefined;
}

function fits(low: string | undefined, high: string | undefined, from: number, to: number): boolean {
  return low === "min" && high === "max" && from < to;
}
