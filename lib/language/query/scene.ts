import type { Clock } from "../dates/read-clock.ts";
import type { EntityType } from "../model/entity.ts";
import type { Span, SpanOf } from "../model/span.ts";
import { BLANK } from "../text/blank-out.ts";
import type { RecordName } from "./reading.ts";

/** What a sentence gives to read conditions from. `text` is normalised, spans lie on it; `object` is what is asked for. */
export type Scene = { text: string; spans: readonly Span[]; object: RecordName; clock: Clock };
export type Stretch = { start: number; end: number };

/** The spans of one kind, in their order. */
export function spansOf<K extends EntityType>(spans: readonly Span[], type: K): SpanOf<K>[] {
  return spans.filter((span): span is SpanOf<K> => span.type === type);
}

export const inside = (inner: Stretch, outer: Stretch): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
export const meets = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && other.start < one.end;

/** A part of the sentence as if another kind of record were asked for there: the rest is blank, so offsets stay. */
export function partOf(scene: Scene, { start, end }: Stretch, object: RecordName): Scene {
  const { text, spans, clock } = scene;
  const blank = (length: number) => BLANK.repeat(Math.max(0, length));
  return {
    text: blank(start) + text.slice(start, end) + blank(text.length - end),
    spans: spans.filter((span) => inside(span, { start, end })),
    object,
    clock,
  };
}

const BREAK = /[,.;:?!\n\ue000]|而且|并且|同时|然后|以及/g;

/** The part of the sentence around a place, up to the nearest marks, and where it starts. */
export function clauseAround(
  text: string,
  start: number,
  end: number,
): { text: string; start: number; end: number } {
  let from = 0;
  let to = text.length;
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { text: text.slice(from, to), start: from, end: to };
}
