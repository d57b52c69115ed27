import type { Tx } from "#db/client.ts";
import type { Asking } from "./asking.ts";
import type { FieldSpec, RecordDto } from "./contract.ts";
import type { Field, Records, Row } from "./define-records.ts";
import { seesField } from "./find-field.ts";
import { maskValue } from "./mask-value.ts";

type Names = Map<string, Map<string, string>>;

/** Which names are asked for a field's ids. */
export function nameKind(field: FieldSpec): string | undefined {
  if (field.type === "user" || field.type === "team") return field.type;
  return field.type === "record" ? field.object : undefined;
}

/** The names behind ids of many kinds, each kind read once, all kinds at once. */
export async function readNames(
  tx: Tx,
  records: Pick<Records, "names">,
  wanted: { kind: string; id: unknown }[],
): Promise<Names> {
  const ids = new Map<string, Set<string>>();
  for (const { kind, id } of wanted) {
    if (typeof id === "string" && id) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  }
  const read = [...ids].map(async ([kind, set]) => {
    const names = await records.names[kind]?.(tx, [...set]);
    return [kind, names ?? new Map<string, string>()] as const;
  });
  return new Map(await Promise.all(read));
}

function shown(field: FieldSpec, value: unknown, names: Names): unknown {
  if (value === null || value === undefined) return null;
  if (field.many && Array.isArray(value))
    return value.map((each) => shown({ ...field, many: false }, each, names));
  if (value instanceof Date) return value.toISOString();
  const kind = nameKind(field);
  if (!kind) return value;
  return { id: value, name: names.get(kind)?.get(String(value)) ?? "" };
}

function ownValues(asking: Asking, row: Row): [FieldSpec, string, unknown][] {
  const kept = (row.custom ?? {}) as Record<string, unknown>;
  return (asking.custom ?? []).map((field) => {
    const key = field.name.slice("custom.".length);
    return [field, key, kept[key]];
  });
}

/** The ids that a field's value holds, with what kind of name they have. */
export function idsOf(field: FieldSpec, value: unknown): { kind: string; id: unknown }[] {
  const kind = nameKind(field);
  if (!kind) return [];
  return (Array.isArray(value) ? value : [value]).map((id) => ({ kind, id }));
}

function wantedNames(asking: Asking, fields: Field[], rows: Row[]) {
  return rows.flatMap((row) => [
    ...fields.flatMap((field) => idsOf(field, field.key ? row[field.key] : null)),
    ...ownValues(asking, row).flatMap(([field, , value]) => idsOf(field, value)),
  ]);
}

/** Rows as they leave the server: people, teams and records with their names, read in one go; what may not be seen as dots. */
export async function presentRecords(asking: Asking, records: Records, rows: Row[]): Promise<RecordDto[]> {
  const fields = [...records.fields.values()].filter((field) => field.key !== null);
  const names = await readNames(asking.tx, records, wantedNames(asking, fields, rows));
  const show = (field: FieldSpec, value: unknown) =>
    seesField(asking, field) ? shown(field, value, names) : maskValue(field, value);
  return rows.map((row) => ({
    ...Object.fromEntries(fields.map((field) => [field.name, show(field, row[field.key ?? ""])])),
    ...Object.fromEntries(records.documents.map((key) => [key, row[key] ?? null])),
    custom: Object.fromEntries(
      ownValues(asking, row).map(([field, key, value]) => [key, show(field, value)]),
    ),
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...(row.deletedAt && { deletedAt: row.deletedAt.toISOString() }),
  }));
}
