import type { Slip } from "../model/slip.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { type MappedText, replaceSpans } from "../text/mapped-text.ts";
import { segment } from "../text/segment.ts";
import { findContextSlips } from "./find-context-slips.ts";
import { findTradeSlips } from "./find-trade-slips.ts";
import type { SlipSpan } from "./slip-span.ts";

type Interval = { start: number; end: number };

/** Longer texts are pasted, not typed. */
const LONGEST = 2_000;
const HAN = /[\u4e00-\u9fff]/;

/** Returns the text as it was meant and what was typed wrong in it. `names` are spans that are right as they are. */
export function correctSlips(
  typed: string,
  mapped: MappedText,
  names: readonly Interval[],
): { mapped: MappedText; slips: Slip[] } {
  if (mapped.text.length > LONGEST || !HAN.test(mapped.text)) return { mapped, slips: [] };
  const words = segment(mapped.text, names);
  const guard = createOverlapGuard(mapped.text.length, names);
  const spans = [...findContextSlips(mapped.text), ...findTradeSlips(mapped.text, words)]
    .filter((span) => guard.take(span))
    .sort((a, b) => a.start - b.start);
  return { mapped: replaceSpans(mapped, spans), slips: spans.map((span) => toSlip(typed, mapped, span)) };
}

function toSlip(typed: string, { starts, ends }: MappedText, { start, end, text, why }: SlipSpan): Slip {
  const from = starts[start] ?? 0;
  const to = ends[end - 1] ?? from;
  return { start: from, end: to, text: typed.slice(from, to), meant: text, why };
}
