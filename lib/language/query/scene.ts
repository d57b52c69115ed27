import type { EntityType } from "../model/entity.ts";
import type { Span, SpanOf } from "../model/span.ts";
import type { RecordName } from "./reading.ts";

/** What a sentence gives to read conditions from. `text` is normalised, spans lie on it; `object` is what is asked for. */
export type Scene = { text: string; spans: readonly Span[]; object: RecordName };

/** The spans of one kind, in their order. */
export function spansOf<K extends EntityType>(spans: readonly Span[], type: K): SpanOf<K>[] {
  return spans.filter((span): span is SpanOf<K> => span.type === type);
}

const BREAK = /[,.;:?!\n]|而且|并且|同时|然后|以及/g;

/** The part of the sentence around a place, up to the nearest commas, and where it starts. */
export function clauseAround(text: string, start: number, end: number): { text: string; start: number } {
  let from = 0;
  let to = text.length;
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { text: text.slice(from, to), start: from };
}
