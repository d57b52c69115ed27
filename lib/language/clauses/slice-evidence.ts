import type { Evidence } from "../intents/definition.ts";
import type { LeadSlots } from "../model/lead.ts";
import type { Span } from "../model/span.ts";

/** A stretch of the normalised text. */
export type Stretch = { start: number; end: number };

const NOTHING: LeadSlots = {};

/** Returns the evidence of one stretch of a message, as if nothing else had been said. */
export function sliceEvidence(evidence: Evidence, { start, end }: Stretch): Evidence {
  if (start === 0 && end === evidence.normalized.length) return evidence;
  const entities = evidence.entities.flatMap((span): Span[] =>
    span.start >= start && span.end <= end
      ? [{ ...span, start: span.start - start, end: span.end - start }]
      : [],
  );
  return { ...evidence, normalized: evidence.normalized.slice(start, end), entities, lead: NOTHING };
}
