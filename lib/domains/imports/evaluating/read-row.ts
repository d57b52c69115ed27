import { joinParts } from "../cells/join-parts.ts";
import { type ReadCellOptions, readCell } from "../cells/read-cell.ts";
import type { ImportOptions, ImportRowError } from "../contract.ts";
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
export type ReadRow = Entry & { owner: string | null; id: string | null; errors: ImportRowError[] };

/** The cell of a field, its parts joined. */
export function cellOf(cells: readonly Cell[], { columns, field }: PlannedField): Cell {
  if (columns.length === 1) return cells[columns[0] ?? 0] ?? null;
  const parts = columns.map((column) => cells[column] ?? null);
  return joinParts(parts, /name$/i.test(field.name) ? "person" : "place");
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

/** Why a cell cannot be taken; a record that the person may not see is not unknown. */
function problemOf(reading: Reading, planned: PlannedField, cell: Cell, problem: string): ImportRowError {
  const hidden = reading.named.get(planned.field.name)?.get(nameIn(cell) ?? "")?.hidden;
  return { column: planned.header, reason: hidden ? "import_out_of_reach" : `import_cell_${problem}` };
}

/** Reads the cells of one row. What did not fit into a field is kept as a remark. */
export function readRow(cells: readonly Cell[], reading: Reading): ReadRow {
  const row: ReadRow = { values: {}, texts: {}, extra: {}, owner: null, id: null, errors: [] };
  const { object } = reading;
  const rests: string[] = [];
  for (const planned of reading.plan) {
    const { field, factor, labels, header } = planned;
    const cell = cellOf(cells, planned);
    const named = reading.named.get(field.name);
    const record = (text: string) => named?.get(text)?.ids ?? [];
    const result = readCell(cell, field, { ...reading, factor, labels, record });
    if ("problem" in result) {
      const refused = reading.options.badCells === "refuse" || field.required;
      if (refused) row.errors.push(problemOf(reading, planned, cell, result.problem));
      continue;
    }
    if (result.rest) rests.push(`${header}：${result.rest}`);
    if (field.name === "owner") row.owner = (result.value as string | null) ?? null;
    else if (field.name === "id") row.id = (result.value as string | null) ?? null;
    else if (object.extra?.some(({ name }) => name === field.name))
      row.extra[field.name] = (result.value as string | null) ?? null;
    else put(row.values, field.name, result.value);
    const text = field.type === "record" && result.value ? nameIn(cell) : null;
    if (text) row.texts[field.name] = text;
  }
  for (const [name, value] of Object.entries(object.defaults ?? {})) row.values[name] ??= value;
  if (rests.length > 0) {
    const before = row.values[object.remarks];
    row.values[object.remarks] = [before, ...rests].filter(Boolean).join("\n");
  }
  return row;
}
