import { readClauses } from "./clauses/read-clauses.ts";
import type { Understanding } from "./contract.ts";
import { calendar } from "./dates/calendar.ts";
import { readClock } from "./dates/read-clock.ts";
import { extractEntities } from "./extract-entities.ts";
import { readLead } from "./lead/read-lead.ts";
import type { UnderstandOptions } from "./model/dialogue.ts";
import type { Entity } from "./model/entity.ts";
import type { Span } from "./model/span.ts";
import { readNames } from "./names/read-names.ts";
import { QUERY_INTENTS } from "./query/query-intents.ts";
import { readQuery } from "./query/read-query.ts";
import { rankIntents } from "./rank-intents.ts";
import { correctSlips } from "./slips/correct-slips.ts";
import type { MappedText } from "./text/mapped-text.ts";
import { normalise } from "./text/normalise.ts";

const DEFAULT_ZONE = "Asia/Shanghai";

/**
 * Returns what one message means: intents by confidence, entities with offsets into
 * the typed text, and the slots of a lead. Pure; never throws on any string. An
 * unknown `timeZone` throws a RangeError.
 */
export function understand(text: string, options: UnderstandOptions): Understanding {
  const known = options.names ?? {};
  const plain = normalise(text);
  const asTyped = readNames(plain.text, known);
  const { mapped: normalised, slips } = correctSlips(text, plain, asTyped.names, known);
  // What was typed wrong may have hidden a name.
  const names = slips.length === 0 ? asTyped : readNames(normalised.text, known);
  const clock = readClock(options.now, options.timeZone ?? DEFAULT_ZONE, options.fiscalYearStart);
  const { spans, wechat, fields } = extractEntities(normalised.text, clock, known, names);
  const entities = spans.map((span) => toEntity(text, normalised, span));
  const lead = readLead(normalised.text, spans, wechat, fields, clock);
  const intents = rankIntents({
    normalized: normalised.text,
    entities,
    lead,
    dialogue: options.dialogue ?? {},
  });
  const clauses = readClauses(text, intents[0], entities);
  const query = QUERY_INTENTS.has(intents[0].name)
    ? readQuery(normalised.text, spans, calendar.format(clock.today), options.dialogue?.query)
    : undefined;
  return {
    text,
    normalized: normalised.text,
    intents,
    clauses,
    entities,
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
