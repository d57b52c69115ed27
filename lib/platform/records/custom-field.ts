import { sql } from "drizzle-orm";
import type { FieldSpec } from "./contract.ts";
import type { Columns, Field, FieldSource } from "./define-records.ts";

type Read = FieldSource["read"];

const within = (columns: Columns) => columns.custom ?? sql`'{}'::jsonb`;
const textOf =
  (key: string): Read =>
  (columns) =>
    sql`(${within(columns)} ->> ${key}::text)`;
// Guarded: what an import or an older definition left there must not break the query.
const numberOf =
  (key: string): Read =>
  (columns) =>
    sql`(case jsonb_typeof(${within(columns)} -> ${key}::text) when 'number' then (${within(columns)} ->> ${key}::text)::numeric end)`;
const truthOf =
  (key: string): Read =>
  (columns) =>
    sql`(${within(columns)} -> ${key}::text = 'true'::jsonb)`;
const jsonOf =
  (key: string): Read =>
  (columns) =>
    sql`(${within(columns)} -> ${key}::text)`;

function sourceOf(spec: FieldSpec, key: string): Pick<FieldSource, "storage" | "read"> {
  switch (spec.type) {
    case "number":
    case "money":
    case "percent":
      return { storage: "numeric", read: numberOf(key) };
    case "boolean":
      return { storage: "boolean", read: truthOf(key) };
    case "choices":
    case "tags":
      return { storage: "json", read: jsonOf(key) };
    default:
      return { storage: "text", read: textOf(key) };
  }
}

/** A tenant's own field, read from the `custom` column; days and moments are kept as ISO text and compare as such. */
export function customField(spec: FieldSpec): Field {
  return { ...spec, ...sourceOf(spec, spec.name.slice("custom.".length)), nullable: true, key: null };
}
