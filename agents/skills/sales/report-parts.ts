import type { Turn } from "#agents/runtime/turn.ts";
import { type Segment, segmentAt, segmentsOf } from "#agents/skills/segments.ts";
import type { Entity } from "#lib/language/index.ts";

/** What is told, stretch by stretch; `at` is the stretch that something was said in. */
export type Parts = { turn: Turn; segments: Segment[]; at: (entity: Entity) => Segment | undefined };

export function partsOf(turn: Turn): Parts {
  const segments = segmentsOf(turn.text);
  const base = turn.text === turn.clause.text ? turn.clause.start : 0;
  return { turn, segments, at: (entity) => segmentAt(segments, entity.start - base) };
}

/** Names of companies and people, as they stand in the words. */
export const peopleIn = ({ understanding }: Turn): string[] =>
  understanding.entities.flatMap(({ type, text }) => (type === "company" || type === "person" ? [text] : []));

/** What somebody wants or is about to do. */
export const wish = /想|要|需要|打算|计划|准备|希望|考虑|换|上(?:一套|线|个)|采购|买|定下?|启动|招标|签/;
