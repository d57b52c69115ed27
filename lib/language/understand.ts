import { readClauses } from "./clauses/read-clauses.ts";
import { wholeClause } from "./clauses/whole-clause.ts";
import type { Understanding } from "./contract.ts";
import { chooseOption } from "./dialogue/choose-option.ts";
import { findReferences } from "./dialogue/find-references.ts";
import { lendNames } from "./dialogue/lend-subject.ts";
import { readCorrections } from "./dialogue/read-corrections.ts";
import { settleIntents } from "./dialogue/settle-intents.ts";
import { subjectsOf } from "./dialogue/subjects-of.ts";
import type { Evidence } from "./intents/definition.ts";
import type { Reference } from "./model/correction.ts";
import type { TalkedAbout, UnderstandOptions } from "./model/dialogue.ts";
import type { Entity } from "./model/entity.ts";
import type { Span } from "./model/span.ts";
import { followQuery } from "./query/follow-query.ts";
import { plainQuery } from "./query/plain-query.ts";
import { OF_RESULTS, QUERY_INTENTS, SUPPOSING } from "./query/query-intents.ts";
import { readQuery } from "./query/read-query.ts";
import { supposeObject } from "./query/suppose-object.ts";
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
  const typed = spans.map((span) => toEntity(text, mapped, span));
  const entities = spans.map((span) => ({ ...span, text: mapped.text.slice(span.start, span.end) }));
  const heard = { text: mapped.text, entities, dialogue };
  const { kind, options: offered = [] } = dialogue.pending ?? {};
  const option = kind === "choose" ? chooseOption(mapped.text, entities, offered) : undefined;
  const pointed = kind === "choose" ? chosen(mapped.text, option) : findReferences({ ...heard, about: [] });
  const { clauses, intents: said } = readClauses(text, mapped, lendNames(evidence, option ? [] : pointed));
  const corrections = readCorrections({ ...heard, last: dialogue.last });
  const asking = [...spans, ...colleagues(pointed)].sort((one, other) => one.start - other.start);
  const followed = followQuery(mapped.text, asking, clock, dialogue.query);
  const plain = plainQuery(mapped.text, asking, clock);
  const records = pointed.filter(({ type }) => type !== "user");
  const intents = settleIntents({
    ...{ evidence, intents: said, corrections, followed, plain, option },
    pointed: records,
  });
  const asked = intents[0].name;
  const results = OF_RESULTS.has(asked) ? ("opportunity" as const) : undefined;
  const deals = asked === "opportunity.stuck" ? ("opportunity" as const) : results;
  const supposed = SUPPOSING.has(asked) ? (deals ?? supposeObject(mapped.text, spans)) : undefined;
  // 和去年同期比呢 after a forecast holds what was won against what was won, and not what is open.
  const apart = asked === "performance.compare" && OF_RESULTS.has(dialogue.last?.intent ?? "");
  // 我排第几 after a list ranks people, and nothing of the list.
  const ranks = asked === "performance.rank" && dialogue.query?.groupBy === undefined;
  // Results are asked for in whole sentences; what goes on from them is put into the sentence before.
  const former = apart || ranks || results ? undefined : dialogue.query;
  const query = QUERY_INTENTS.has(asked)
    ? readQuery(mapped.text, asking, clock, { former, supposed })
    : undefined;
  const refers = pointed.length > 0 ? pointed : findReferences({ ...heard, about: subjectsOf(asked) });
  return {
    text,
    normalized: mapped.text,
    intents,
    clauses: asked === said[0].name ? clauses : [wholeClause(text, intents[0], typed)],
    entities: typed,
    lead,
    slips,
    ...(query && { query }),
    ...(corrections.length > 0 && { corrections }),
    ...(refers.length > 0 && { refers: refers.map((each) => ({ ...each, ...typedAt(mapped, each) })) }),
  };
}

/** 他丢了哪些单: the colleague that a word points at is whose records are meant. */
function colleagues(pointed: readonly Reference[]): Span[] {
  return pointed.flatMap(({ type, label, text, start, end }): Span[] =>
    type === "user" && text !== ""
      ? [{ type: "owner", start, end, value: { kind: "person", name: label } }]
      : [],
  );
}

/** The whole message stands for the option that it chose. */
function chosen(text: string, option: TalkedAbout | undefined): Reference[] {
  return option ? [{ text, start: 0, end: text.length, type: option.type, label: option.label }] : [];
}

function toEntity(text: string, mapped: MappedText, span: Span): Entity {
  const { start, end } = typedAt(mapped, span);
  return { ...span, text: text.slice(start, end), start, end };
}

function typedAt({ starts, ends }: MappedText, at: { start: number; end: number }) {
  const start = starts[at.start] ?? 0;
  return { start, end: at.end > at.start ? (ends[at.end - 1] ?? start) : start };
}
