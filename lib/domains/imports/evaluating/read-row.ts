import { cleanText } from "../cells/clean-text.ts";
import { decodeMarkup } from "../cells/decode-markup.ts";
import { isForeign } from "../cells/is-foreign.ts";
import { joinParts } from "../cells/join-parts.ts";
import type { CellResult } from "../cells/problem.ts";
import { readBehindName } from "../cells/read-behind-name.ts";
import { isNothing, type ReadCellOptions, readCell, saysNothing } from "../cells/read-cell.ts";
import { readFirm, readPerson } from "../cells/read-name.ts";
import type { CellProblem, ImportOptions, ImportRowError } from "../contract.ts";
import type { Entry, ImportObject, Named, Values } from "../objects/import-object.ts";
import type { Cell } from "../table.ts";
import type { PlannedField } from "./plan-columns.ts";

export type Reading = Pick<ReadCellOptions, "now" | "timeZone" | "dateOrder" | "person"> & {
  plan: readonly PlannedField[];
  options: ImportOptions;
  /** By field: what texts in it stand for. */
  named: ReadonlyMap<string, ReadonlyMap<string, Named>>;
  object: ImportObject;
};
/** What a row says: its values by field, empty ones null; whose it is and which record it is beside them. */
export type ReadRow = Entry & {
  id: string | null;
  /** What fits into no field, as lines for the remarks. */
  rests: string[];
  /** What keeps the row from being taken. */
  errors: ImportRowError[];
  /** What was kept in the remarks because nobody here knows it: no reason to refuse the row. */
  notes: ImportRowError[];
};

/** Words and figures that were right where the file comes from, and mean nothing here. */
const foreign: ReadonlySet<CellProblem> = new Set([
  "unknown_choice",
  "unknown_person",
  "ambiguous_person",
  "unknown_record",
  "ambiguous_record",
  "foreign_currency",
  "a_range",
  "hidden_value",
  "partial_date",
  "foreign_code",
  "not_a_web_address",
]);

/** The cell of a field, its parts joined. */
export function cellOf(cells: readonly Cell[], { columns, field }: PlannedField): Cell {
  if (columns.length === 1) return cells[columns[0] ?? 0] ?? null;
  const parts = columns.map((column) => cells[column] ?? null);
  return joinParts(parts, /name$/i.test(field.name) ? "person" : "place");
}

/** A cell that holds a name without what is noted behind it. */
export function tidyCell(
  cell: Cell,
  { field }: PlannedField,
  { names }: ImportObject,
): { cell: Cell; rest?: string } {
  const kind = names?.[field.name];
  if (kind === undefined || typeof cell !== "string") return { cell };
  const text = cleanText(decodeMarkup(cell), "one");
  const { name, rest } = kind === "firm" ? readFirm(text) : readPerson(text);
  return { cell: name, ...(rest !== undefined && { rest }) };
}

/** The text by which a cell names a record. */
export function nameIn(cell: Cell): string | null {
  const text = typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
  return text === "" ? null : text;
}

function put(values: Values, name: string, value: unknown): void {
  if (!name.startsWith("custom.")) values[name] = value;
  else values.custom = { ...(values.custom as Values | undefined), [name.slice("custom.".length)]: value };
}

function textIn(cell: Cell): string {
  if (cell === null || typeof cell !== "object") return String(cell ?? "").trim();
  return "date" in cell ? cell.date.replace("T", " ") : `${cell.percent}%`;
}

/**
 * A cell that cannot be taken: kept in words where it is only foreign, else a problem. A record that is there and out of
 * sight is neither: without it the row would lose its company, and nobody would be told.
 */
function takeProblem(
  reading: Reading,
  row: ReadRow,
  planned: PlannedField,
  cell: Cell,
  problem: CellProblem,
) {
  const { field, header } = planned;
  const { badCells, foreignWords } = reading.options;
  const hidden = reading.named.get(field.name)?.get(nameIn(cell) ?? "")?.hidden;
  const reason = hidden ? "import_out_of_reach" : `import_cell_${problem}`;
  if (field.required || hidden) row.errors.push({ column: header, reason });
  else if (foreignWords === "keep" && foreign.has(problem)) {
    row.rests.push(`${header}：${textIn(cell)}`);
    row.notes.push({ column: header, reason: "import_kept_words", params: { why: reason } });
  } else if (badCells === "refuse") row.errors.push({ column: header, reason });
}

const isForeignCode = (result: CellResult, shape: RegExp | undefined): boolean =>
  shape !== undefined && "value" in result && typeof result.value === "string" && shape.test(result.value);

const isOwnName = ({ names, behindName }: ImportObject, { field }: PlannedField): boolean =>
  behindName !== undefined && names?.[field.name] === "person";

/** What stands behind a person's name fills the fields that their own columns leave empty; the rest is kept in words. */
function placeBehindName(row: ReadRow, { behindName = {} }: ImportObject, header: string, text: string) {
  const { rest, ...told } = readBehindName(text);
  const kept = Object.entries(told).filter(([what, value]) => {
    const field = behindName[what as keyof typeof told];
    if (field === undefined || (row.values[field] ?? value) !== value) return true;
    row.values[field] = value;
    return false;
  });
  const words = [...kept.map(([, value]) => value), ...(rest ? [rest] : [])];
  if (words.length > 0) row.rests.push(`${header}：${words.join(" ")}`);
}

/** Puts a value where it belongs: beside the fields whose the row is, which record, and what rules write. */
function place(reading: Reading, row: ReadRow, name: string, value: unknown): void {
  const text = (value as string | null) ?? null;
  if (name === "owner") row.owner = text;
  else if (name === "id") row.id = text;
  else if (reading.object.extra?.some((field) => field.name === name)) row.extra[name] = text;
  else put(row.values, name, value);
}

/** An amount with its currency, where another column of the row names a foreign one. */
function inCurrency(cell: Cell, { currency }: PlannedField, cells: readonly Cell[]): Cell {
  const named = currency === undefined ? "" : textIn(cells[currency] ?? null);
  return cell === null || cell === "" || !isForeign(named) ? cell : `${textIn(cell)} ${named}`;
}

function readColumn(reading: Reading, row: ReadRow, planned: PlannedField, cells: readonly Cell[]): void {
  const { field, factor, choices, header } = planned;
  const given = inCurrency(cellOf(cells, planned), planned, cells);
  const { cell, rest } = tidyCell(given, planned, reading.object);
  if (rest !== undefined && isOwnName(reading.object, planned))
    placeBehindName(row, reading.object, header, rest);
  else if (rest !== undefined) row.rests.push(`${header}：${rest}`);
  const named = reading.named.get(field.name);
  const record = (text: string) => named?.get(text)?.ids ?? [];
  const read = readCell(cell, field, { ...reading, factor, choices, record });
  const result = isForeignCode(read, reading.object.codes?.[field.name])
    ? ({ problem: "foreign_code" } as const)
    : read;
  if ("value" in result) {
    if (result.rest) row.rests.push(`${header}：${result.rest}`);
    place(reading, row, field.name, result.value);
    const text = field.type === "record" && result.value ? nameIn(cell) : null;
    if (text) row.texts[field.name] = text;
  } else takeProblem(reading, row, planned, cell, result.problem);
}

/** Several columns may go into the remarks: the one that is meant as it stands, the others behind their headers. */
function readRemarks(row: ReadRow, { field, columns, headers, meant }: PlannedField, cells: readonly Cell[]) {
  row.values[field.name] = null;
  for (const [index, column] of columns.entries()) {
    const said = cleanText(decodeMarkup(textIn(cells[column] ?? null)), "many");
    if (index === 0 && meant) row.values[field.name] = said === "" || isNothing(said) ? null : said;
    else if (said !== "" && !saysNothing(said)) row.rests.push(`${headers[index] ?? ""}：${said}`);
  }
}

/** Reads the cells of one row. */
export function readRow(cells: readonly Cell[], reading: Reading): ReadRow {
  const row: ReadRow = {
    ...{ values: {}, texts: {}, extra: {}, owner: null, id: null },
    ...{ rests: [], errors: [], notes: [] },
  };
  // Whom the record is of comes last: what stands behind the name fills what the other columns left empty.
  const own = reading.plan.filter((planned) => isOwnName(reading.object, planned));
  for (const planned of [...reading.plan.filter((each) => !own.includes(each)), ...own]) {
    if (planned.field.name === reading.object.remarks) readRemarks(row, planned, cells);
    else readColumn(reading, row, planned, cells);
  }
  for (const [name, value] of Object.entries(reading.object.defaults ?? {})) row.values[name] ??= value;
  return row;
}
