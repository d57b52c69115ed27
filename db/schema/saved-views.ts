import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { recordObjects, viewAudiences } from "#lib/domains/records/contract.ts";
import { createdAt, moment, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** A list as somebody wants to see it again: filter, columns, order, groups. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    name: text("name").notNull(),
    ownerId: text("owner_id").notNull(),
    filter: jsonb("filter"),
    columns: textList("columns"),
    sort: jsonb("sort").$type<{ field: string; direction: "asc" | "desc" }[]>().notNull().default([]),
    groupBy: text("group_by"),
    /** How it is drawn: `table`, `board`, `calendar`. */
    layout: text("layout").notNull().default("table"),
    audience: text("audience", { enum: viewAudiences }).notNull().default("private"),
    /** Roles or teams it is for, by the audience. */
    audienceIds: textList("audience_ids"),
    position: integer("position").notNull().default(0),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    index("saved_views_of").on(table.tenantId, table.object, table.position),
    index("saved_views_by_owner").on(table.tenantId, table.ownerId),
    tenantPolicy(),
  ],
);
