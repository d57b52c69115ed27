import type { EntityType, EntityValues } from "./entity.ts";

/** An entity on the normalised text, before its offsets are mapped back. */
export type Span = {
  [K in EntityType]: { type: K; start: number; end: number; value: EntityValues[K] };
}[EntityType];

/** A span of one known entity type. */
export type SpanOf<K extends EntityType> = Extract<Span, { type: K }>;
