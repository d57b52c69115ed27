import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { customFields } from "#db/schema/custom-fields.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { RecordObject } from "./contract.ts";

export type FieldRow = typeof customFields.$inferSelect;

/** All fields that were ever added to an object, archived ones too: their keys stay theirs. */
export function selectFields(tx: Tx, object: RecordObject): Promise<FieldRow[]> {
  return tx
    .select()
    .from(customFields)
    .where(eq(customFields.object, object))
    .orderBy(asc(customFields.position), asc(customFields.key));
}

export function lockFields(tx: Tx, ids: string[]): Promise<FieldRow[]> {
  return tx
    .select()
    .from(customFields)
    .where(inArray(customFields.id, ids))
    .orderBy(asc(customFields.id))
    .for("update");
}

/** Held until the transaction ends: two fields of one label made at once get two keys. */
export async function lockFieldsOf(tx: Tx, tenantId: string, object: RecordObject): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`custom_fields/${tenantId}/${object}`}, 0))`,
  );
}

export async function insertField(tx: Tx, row: FieldRow): Promise<void> {
  await tx.insert(customFields).values(row);
}

export async function updateFieldRow(tx: Tx, id: string, set: Partial<FieldRow>): Promise<void> {
  await tx.update(customFields).set(set).where(eq(customFields.id, id));
}

const held = (records: Records, key: string): SQL => sql`${records.columns.custom} -> ${key}::text`;

/** Calls a choice otherwise on all records that have it, without a new version: nobody's open form goes stale. */
export async function renameChoice(
  tx: Tx,
  records: Records,
  { key, type }: Pick<FieldRow, "key" | "type">,
  names: { from: string; to: string },
): Promise<void> {
  const { custom } = records.columns;
  const from = JSON.stringify(names.from);
  const to = JSON.stringify(names.to);
  const value =
    type === "choice"
      ? sql`${to}::jsonb`
      : sql`(select jsonb_agg(case when each = ${from}::jsonb then ${to}::jsonb else each end)
          from jsonb_array_elements(${held(records, key)}) each)`;
  await tx.execute(sql`
    update ${records.table} set custom = jsonb_set(${custom}, array[${key}::text], ${value})
    where ${type === "choice" ? sql`${held(records, key)} = ${from}::jsonb` : sql`${held(records, key)} @> ${from}::jsonb`}`);
}
