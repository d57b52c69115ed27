import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { customFields } from "#db/schema/custom-fields.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import type { FieldSpec } from "./contract.ts";

type Object = (typeof customFields.$inferSelect)["object"];

/** The fields that the tenant has added to an object, in their order. */
export async function loadCustomFields(tx: Tx, object: string): Promise<FieldSpec[]> {
  const rows = await tx
    .select()
    .from(customFields)
    .where(and(eq(customFields.object, object as Object), isNull(customFields.archivedAt)))
    .orderBy(asc(customFields.position), asc(customFields.key));
  return rows.map((row) => ({
    name: `custom.${row.key}`,
    type: row.type,
    label: row.label,
    required: row.required,
    unique: row.unique,
    sortable: true,
    groupable: ["choice", "choices", "boolean", "user", "team", "record", "tags"].includes(row.type),
    ...withoutUndefined({
      choices: row.choices.length ? row.choices : undefined,
      object: row.target ?? undefined,
      maskedWithout: row.maskedWithout ?? undefined,
    }),
  }));
}
