import { boolean, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { fieldTypes } from "#lib/platform/records/contract.ts";
import { createdAt, moment, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Fields that a company adds to an object; their values are in the record's `custom`, by key. */
export const customFields = pgTable(
  "custom_fields",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    key: text("key").notNull(),
    label: text("label").notNull(),
    type: text("type", { enum: fieldTypes }).notNull(),
    choices: jsonb("choices").$type<string[]>().notNull().default([]),
    /** The object that a `record` field points to. */
    target: text("target", { enum: recordObjects }),
    required: boolean("required").notNull().default(false),
    /** No two records of the company share a value. */
    unique: boolean("unique").notNull().default(false),
    /** The right without which the value is shown as dots. */
    maskedWithout: text("masked_without"),
    help: text("help"),
    position: integer("position").notNull().default(0),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [uniqueIndex("custom_fields_key").on(table.tenantId, table.object, table.key), tenantPolicy()],
);
