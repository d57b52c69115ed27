import type { SpanOf } from "../model/span.ts";

const HOTLINE =
  /(?<!\d)[48]00(?:热线|电话|来电|客服|进线)|(?<=打[来了进]{0,2})[48]00(?=[来问咨说进,，]|\p{Lu}|$)/gu;

/** Returns 400电话 and its like as a source: the customer was on the phone. */
export function extractHotlines(text: string): SpanOf<"source">[] {
  return [...text.matchAll(HOTLINE)].map((match) => ({
    type: "source",
    start: match.index,
    end: match.index + match[0].length,
    value: { source: "cold_call" },
  }));
}
