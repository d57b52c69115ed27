import type { Records, Row } from "./define-records.ts";

const notKept = new Set(["createdAt", "updatedAt", "createdBy", "updatedBy"]);
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));

/** A row as the journal keeps it, by field name: what can be told of later and put back. */
export function journaled(records: Records, row: Partial<Row>): Record<string, unknown> {
  const fields = [...records.fields.values()].filter(({ key, name }) => key !== null && !notKept.has(name));
  const custom = Object.entries((row.custom ?? {}) as Record<string, unknown>);
  return {
    ...Object.fromEntries(fields.map(({ name, key }) => [name, plain(row[key ?? ""])])),
    ...Object.fromEntries(records.documents.map((key) => [key, plain(row[key])])),
    ...Object.fromEntries(custom.map(([key, value]) => [`custom.${key}`, value])),
    ...(records.columns.teamPath && { teamPath: row.teamPath ?? null }),
    deleted: Boolean(row.deletedAt),
  };
}

/** Journal values as columns again; a custom value of null is taken out. */
export function unjournaled(
  records: Records,
  row: Row,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  const custom = { ...(row.custom as Record<string, unknown> | undefined) };
  for (const [name, value] of Object.entries(values)) {
    const field = records.fields.get(name);
    if (name.startsWith("custom.")) {
      const key = name.slice("custom.".length);
      if (value === null || value === undefined) delete custom[key];
      else custom[key] = value;
      set.custom = custom;
    } else if (field?.key) {
      set[field.key] = field.storage === "moment" && typeof value === "string" ? new Date(value) : value;
    } else if (name === "teamPath" || records.documents.includes(name)) {
      set[name] = value;
    }
  }
  return set;
}
