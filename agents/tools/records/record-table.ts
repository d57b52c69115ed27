import type { Cell, RecordTable, TableRow } from "#agents/artifacts/contract.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec, RecordDto } from "#lib/platform/records/contract.ts";
import { fieldLabel, fieldText, fieldValue, hrefOf, labelOf } from "./record-words.ts";

const numeric = new Set<FieldSpec["type"]>(["money", "percent", "number"]);
const temporal = new Set<FieldSpec["type"]>(["date", "datetime"]);

function sortOf(field: FieldSpec, value: unknown, text: string | null): number | string | null {
  if (text === null) return null;
  if (numeric.has(field.type)) return Number.isNaN(Number(value)) ? null : Number(value);
  if (temporal.has(field.type)) return String(value);
  // Choices in their own order: stages of life, not of the alphabet.
  const place = field.choices?.indexOf(String(value)) ?? -1;
  return place >= 0 ? place : text;
}

function cellOf(object: RecordObject, record: RecordDto, field: FieldSpec, t: Translate): Cell {
  const value = fieldValue(record, field.name);
  const text = fieldText(object, field, value, t);
  return { text: text ?? "—", sort: sortOf(field, value, text) };
}

/** The first column is what the record is called, whichever field that comes from. */
function rowOf(
  object: RecordObject,
  record: RecordDto,
  fields: readonly FieldSpec[],
  t: Translate,
): TableRow {
  const href = hrefOf(object, record);
  const cells = fields.map((field, index) =>
    index === 0 ? { text: labelOf(object, record) } : cellOf(object, record, field, t),
  );
  return { id: record.id, ...(href && { href }), cells };
}

type TableOptions = { title: string; href: string | null; total: number; note?: string };

/** Records as a table with those columns. */
export function recordTable(
  object: RecordObject,
  records: readonly RecordDto[],
  fields: readonly FieldSpec[],
  t: Translate,
  options: TableOptions,
): RecordTable {
  return {
    object,
    ...options,
    columns: fields.map((field) => ({
      key: field.name,
      label: fieldLabel(object, field, t),
      ...(numeric.has(field.type) && { numeric: true }),
    })),
    rows: records.map((record) => rowOf(object, record, fields, t)),
  };
}
