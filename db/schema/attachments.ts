import { sql } from "drizzle-orm";
import { check, customType, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** 20 MB. */
const most = 20 * 1024 * 1024;

/** Files on records. Lists must not read `content`. */
export const attachments = pgTable(
  "attachments",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    recordId: text("record_id").notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    length: integer("length").notNull(),
    sha256: text("sha256").notNull(),
    content: bytes("content").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    index("attachments_of").on(table.tenantId, table.recordId, table.createdAt),
    check("attachments_size", sql`octet_length(content) <= ${sql.raw(String(most))}`),
    tenantPolicy(),
  ],
);
