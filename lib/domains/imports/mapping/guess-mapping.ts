import type { ObjectSpec } from "#lib/platform/records/contract.ts";
import type { MappingGuess, MappingReason } from "../contract.ts";
import type { Cell } from "../table.ts";
import { findCandidates } from "./find-candidates.ts";
import { headerFactor } from "./header-factor.ts";
import { headerKey } from "./header-key.ts";
import { type Labels, type Match, matchHeader, vocabularyOf } from "./match-header.ts";
import { systemWords } from "./synonyms/synonym.ts";
import { type ValueKind, valueKind } from "./value-kind.ts";

type Column = { header: string; kind: ValueKind | undefined; blank: boolean; candidates: Match[] };

const system = new Set(systemWords.split("|").map(headerKey));

/** Which field each column goes into, by the words of its header and the look of its values. Each field is filled once, or in parts. */
export function guessMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
  spec: ObjectSpec,
  labels: Labels = {},
): MappingGuess[] {
  const vocabulary = vocabularyOf(spec, labels);
  const columns = headers.map((header, index): Column => {
    const cells = sampleRows.map((row) => row[index] ?? null);
    const kind = valueKind(cells);
    const matches = system.has(headerKey(header))
      ? vocabulary.exact(header)
      : matchHeader(header, vocabulary);
    const blank = sampleRows.length > 0 && cells.every((cell) => cell === null);
    return { header, kind, blank, candidates: findCandidates(matches, kind, spec, vocabulary) };
  });
  const chosen = assign(columns);
  return columns.map((column, index) => {
    const match = chosen.get(index);
    const base = { column: index, header: column.header };
    return match
      ? { ...base, ...toGuess(match, column.header) }
      : { ...base, field: null, confidence: 0, reason: whyNot(column) };
  });
}

/** The surest pairs first; a field that is filled takes only its other parts. */
function assign(columns: readonly Column[]): Map<number, Match> {
  const pairs = columns
    .flatMap(({ candidates, blank }, column) =>
      // A whole name comes before its parts, and any values before none.
      candidates.map((match) => ({
        match,
        column,
        weight: match.confidence - (blank ? 0.5 : 0) - (match.part === undefined ? 0 : 0.05),
      })),
    )
    .sort((a, b) => b.weight - a.weight || a.column - b.column);
  const chosen = new Map<number, Match>();
  const filled = new Map<string, Match[]>();
  for (const { match, column } of pairs) {
    const present = filled.get(match.field.name) ?? [];
    const joins = present.every(({ part }) => part !== undefined && part !== match.part);
    if (chosen.has(column) || (present.length > 0 && (match.part === undefined || !joins))) continue;
    chosen.set(column, match);
    filled.set(match.field.name, [...present, match]);
  }
  // A part without its others is the whole.
  for (const [column, match] of chosen) {
    if (filled.get(match.field.name)?.length === 1 && match.part !== undefined) {
      const { part: _, ...whole } = match;
      chosen.set(column, whole);
    }
  }
  return chosen;
}

function toGuess(
  { field, confidence, reason, part }: Match,
  header: string,
): Omit<MappingGuess, "column" | "header"> {
  const factor = field.type === "money" || field.type === "number" ? headerFactor(header) : 1;
  return {
    field: field.name,
    confidence,
    reason,
    ...(factor === 1 ? {} : { factor }),
    ...(part === undefined ? {} : { part }),
  };
}

function whyNot({ header, kind, blank, candidates }: Column): MappingReason {
  if (blank) return "empty";
  if (kind === "ordinal" || system.has(headerKey(header))) return "system";
  return candidates.length > 0 ? "taken" : "unknown";
}
