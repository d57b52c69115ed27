import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import type { MappingGuess, MappingReason } from "../contract.ts";
import type { Cell } from "../table.ts";
import { findCandidates } from "./find-candidates.ts";
import { headerFactor } from "./header-factor.ts";
import { isSystemHeader } from "./is-system-header.ts";
import { type Labels, type Match, matchHeader, type Vocabulary, vocabularyOf } from "./match-header.ts";
import { type ValueKind, valueKind } from "./value-kind.ts";

type Column = {
  header: string;
  kind: ValueKind | undefined;
  blank: boolean;
  system: boolean;
  candidates: Match[];
  /** Whether it was surely meant for a field that takes none of its values. */
  unfit: boolean;
  /** Whether it says what this object has no field for, and people want to read. */
  homeless: boolean;
};
export type GuessOptions = {
  labels?: Labels;
  /** The field that takes what fits into no other: several columns may go there. */
  remarks?: string;
  /** Whether a field can take a cell. */
  reads?: ((cell: Cell, field: FieldSpec) => boolean) | undefined;
};

const NAME = /name$/i;
const MOBILE = /手机|移动电话|mobil|cell|handy|portable|móvil|携帯|휴대/i;

/** From here on a header is a known word. */
const KNOWN = 0.75;
/** So many cells are tried. */
const TRIED = 30;

/** Whether the values of a column go into a field: of a doubtful match most must, of a sure one any. */
function fits(cells: readonly Cell[], { field, doubtful }: Match, reads: GuessOptions["reads"]): boolean {
  const tried = cells.filter((cell) => cell !== null && cell !== "").slice(0, TRIED);
  if (!reads || tried.length < (doubtful ? 1 : 3)) return true;
  const share = tried.filter((cell) => reads(cell, field)).length / tried.length;
  return doubtful ? share >= 0.5 : share > 0 || field.required === true;
}

function columnOf(
  header: string,
  cells: Cell[],
  { spec, vocabulary, reads }: { spec: ObjectSpec; vocabulary: Vocabulary; reads: GuessOptions["reads"] },
): Column {
  const kind = valueKind(cells);
  const system = isSystemHeader(header);
  const matches = system ? exactly(header, vocabulary) : matchHeader(header, vocabulary);
  const blank = cells.length > 0 && cells.every((cell) => cell === null);
  const found =
    system && matches.length === 0 ? [] : findCandidates(header, matches, kind, { spec, vocabulary });
  const candidates = found.filter((match) => fits(cells, match, reads));
  const unfit =
    candidates.length === 0 && found.some(({ doubtful, confidence }) => !doubtful || confidence >= KNOWN);
  const homeless = !system && found.length === 0 && vocabulary.keeps(header);
  return { header, kind, blank, system, candidates, unfit, homeless };
}

/** A key of another system, although it is called 客户ID; what that system writes in brackets before its keys is none. */
const exactly = (header: string, vocabulary: Vocabulary): Match[] =>
  header.trim().startsWith("(") ? [] : vocabulary.exact(header);

/** Which field each column goes into, by the words of its header and the look of its values. Each field is filled once, or in parts; what is left to call or write to is kept in the remarks. */
export function guessMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
  spec: ObjectSpec,
  { labels = {}, remarks, reads }: GuessOptions = {},
): MappingGuess[] {
  const vocabulary = vocabularyOf(spec, labels);
  const columns = headers.map((header, index) =>
    columnOf(
      header,
      sampleRows.map((row) => row[index] ?? null),
      { spec, vocabulary, reads },
    ),
  );
  const chosen = assign(columns, remarks, spec.name !== "customer");
  fillRequired(columns, chosen, spec);
  giveWay(columns, chosen);
  return columns.map((column, index) => {
    const match = chosen.get(index);
    const base = { column: index, header: column.header };
    if (match) return { ...base, ...toGuess(match, column.header) };
    const kept = remarks !== undefined && isReach(column);
    if (kept) return { ...base, field: remarks, confidence: 0.6, reason: "kept", part: LAST };
    return { ...base, field: null, confidence: 0, reason: whyNot(column) };
  });
}

/** Behind all other columns of the remarks. */
const LAST = 9;

/** A second number or mail, values that their own field does not take, a fax: nobody wants to lose them. */
function isReach({ blank, candidates, unfit, homeless }: Column): boolean {
  const type = candidates[0]?.field.type;
  return !blank && (unfit || homeless || type === "phone" || type === "email");
}

/** A required field that went without takes a column that may be it, where another column can stand in for that one. */
function fillRequired(columns: readonly Column[], chosen: Map<number, Match>, spec: ObjectSpec): void {
  const taken = () => new Set([...chosen.values()].map(({ field }) => field.name));
  const lacking = spec.fields.filter(
    ({ name, required, readOnly }) => required && !readOnly && !taken().has(name),
  );
  for (const { name } of lacking) {
    for (const [column, { field }] of chosen) {
      const own = columns[column]?.candidates.find((match) => match.field.name === name);
      const other = columns.findIndex(
        ({ candidates, blank }, at) =>
          !chosen.has(at) && !blank && candidates.some((match) => match.field === field),
      );
      const instead = columns[other]?.candidates.find((match) => match.field === field);
      if (!own || !instead) continue;
      chosen.set(column, own).set(other, instead);
      break;
    }
  }
}

/** A column with a second meaning gives way to one that has but this: 客户名称 beside 企业 is the person, 名称 beside 全称 the short name. */
function giveWay(columns: readonly Column[], chosen: Map<number, Match>): void {
  for (const [at, { candidates, blank }] of columns.entries()) {
    const [only, another] = candidates;
    if (chosen.has(at) || blank || !only || only.doubtful || another) continue;
    const taken = [...chosen.values()].map(({ field }) => field);
    const holder = [...chosen].find(([, { field }]) => field === only.field)?.[0];
    const second = columns[holder ?? at]?.candidates.find(
      ({ field, doubtful }) => doubtful && !taken.includes(field),
    );
    if (holder !== undefined && second) chosen.set(holder, second).set(at, only);
  }
}

/** The surest pairs first; a field that is filled takes only its other parts, the remarks any number of columns. */
function assign(
  columns: readonly Column[],
  remarks: string | undefined,
  ofPerson: boolean,
): Map<number, Match> {
  const pairs = columns
    .flatMap(({ header, candidates, blank }, column) =>
      // A whole name comes before its parts, any values before none, and of a person the mobile before other phones.
      candidates.map((match) => ({
        match,
        column,
        weight:
          match.confidence -
          (blank ? 0.5 : 0) -
          (match.part !== undefined && NAME.test(match.field.name) ? 0.05 : 0) +
          (ofPerson && match.field.type === "phone" && MOBILE.test(header) ? 0.1 : 0),
      })),
    )
    .sort((a, b) => b.weight - a.weight || a.column - b.column);
  const chosen = new Map<number, Match>();
  const filled = new Map<string, Match[]>();
  for (const { match, column } of pairs) {
    const present = filled.get(match.field.name) ?? [];
    const joins = present.every(({ part }) => part !== undefined && part !== match.part);
    const open = match.field.name === remarks || (match.part !== undefined && joins);
    if (chosen.has(column) || (present.length > 0 && !open)) continue;
    const more = match.field.name === remarks && present.length > 0;
    chosen.set(column, more ? { ...match, part: present.length } : match);
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

function whyNot({ kind, blank, system, candidates }: Column): MappingReason {
  if (blank) return "empty";
  if (kind === "ordinal" || system) return "system";
  return candidates.length > 0 ? "taken" : "unknown";
}
