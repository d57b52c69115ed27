import type { FieldSpec, FieldType, ObjectSpec } from "#lib/platform/records/contract.ts";

/** A column of a list: which field, how wide in pixels. */
export type Column = { field: string; width: number };

const widths: Partial<Record<FieldType, number>> = {
  long_text: 240,
  email: 180,
  number: 96,
  money: 112,
  percent: 88,
  boolean: 80,
  date: 128,
  datetime: 172,
  choice: 112,
  choices: 160,
  tags: 176,
  user: 120,
  team: 128,
  record: 180,
};
export const narrowest = 64;
export const widest = 640;

export function columnOf(field: FieldSpec): Column {
  return { field: field.name, width: widths[field.type] ?? 144 };
}

/** Columns for these fields, those that the object does not have left out. */
export function columnsOf(spec: ObjectSpec, names: readonly string[]): Column[] {
  const columns = names.flatMap((name) => {
    const field = spec.fields.find((known) => known.name === name);
    return field ? [columnOf(field)] : [];
  });
  // The first says which record it is.
  return columns.map((column, index) =>
    index === 0 ? { ...column, width: Math.max(column.width, 240) } : column,
  );
}

/** A column moved by so many places; the first stays first. */
export function moveColumn(columns: readonly Column[], field: string, by: number): Column[] {
  const from = columns.findIndex((column) => column.field === field);
  const to = from + by;
  const moved = columns[from];
  if (!moved || from < 1 || to < 1 || to >= columns.length) return [...columns];
  const rest = columns.filter((column) => column.field !== field);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

export function resizeColumn(columns: readonly Column[], field: string, width: number): Column[] {
  const kept = Math.round(Math.min(widest, Math.max(narrowest, width)));
  return columns.map((column) => (column.field === field ? { ...column, width: kept } : column));
}

const numeric = new Set<FieldType>(["number", "money", "percent"]);
/** Whether its values stand at the right edge. */
export const isNumeric = (field: FieldSpec): boolean => numeric.has(field.type);
