import { readClauses } from "./clauses/read-clauses.ts";
import type { Understanding } from "./contract.ts";
import type { Evidence } from "./intents/definition.ts";
import type { UnderstandOptions } from "./model/dialogue.ts";
import type { Entity } from "./model/entity.ts";
import type { Span } from "./model/span.ts";
import { QUERY_INTENTS } from "./query/query-intents.ts";
import { readQuery } from "./query/read-query.ts";
import { readMessage } from "./read-message.ts";
import type { MappedText } from "./text/mapped-text.ts";

/**
 * Returns what one message means: intents by confidence, entities with offsets into
 * the typed text, and the slots of a lead. Pure; never throws on any string. An
 * unknown `timeZone` throws a RangeError.
 */
export function understand(text: string, options: UnderstandOptions): Understanding {
  const { mapped, spans, lead, slips, clock } = readMessage(text, options);
  const dialogue = options.dialogue ?? {};
  const evidence: Evidence = {
    normalized: mapped.text,
    entities: spans,
    lead,
    dialogue,
    today: clock.today,
  };
  const { clauses, intents } = readClauses(text, mapped, evidence);
  const asked = intents[0].name;
  const query = QUERY_INTENTS.has(asked) ? readQuery(mapped.text, spans, clock, dialogue.query) : undefined;
  return {
    text,
    normalized: mapped.text,
    intents,
    clauses,
    entities: spans.map((span) => toEntity(text, mapped, span)),
    lead,
    slips,
    ...(query && { query }),
  };
}

function toEntity(text: string, { starts, ends }: MappedText, span: Span): Entity {
  const start = starts[span.start] ?? 0;
  const end = ends[span.end - 1] ?? start;
  return { ...span, text: text.slice(start, end), start, end };
}
