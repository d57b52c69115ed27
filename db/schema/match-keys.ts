import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { matchKinds, recordObjects } from "#lib/domains/records/contract.ts";
import { tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/**
 * What records are recognised by: phones, mails, codes, names, and names with one character left out,
 * so that two names which differ in one share a key. The whole company finds them; `peek_records` tells
 * a little of records that the person may not see.
 */
export const matchKeys = pgTable(
  "match_keys",
  {
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    recordId: text("record_id").notNull(),
    kind: text("kind", { enum: matchKinds }).notNull(),
    /** Of kind `unique`: `<field>=<value>`. */
    value: text("value").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.kind, table.value, table.object, table.recordId] }),
    index("match_keys_of").on(table.tenantId, table.recordId),
    tenantPolicy(),
  ],
);
