import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { pooledObjects, type RecycleRule } from "#lib/domains/pools/contract.ts";
import { createdAt, moment, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** A public pool (线索池, 公海): who may take from it, how much, and what falls back into it. */
export const pools = pgTable(
  "pools",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: pooledObjects }).notNull(),
    name: text("name").notNull(),
    description: text("description"),
    /** Its members are this team and all below; records in the pool carry the team's path. */
    teamId: text("team_id"),
    teamPath: text("team_path").notNull(),
    /** A person may claim so many a day; null: no cap. */
    dailyClaims: integer("daily_claims"),
    /** A person may hold so many of this kind at once; null: no cap. */
    capacity: integer("capacity"),
    /** The owner who lost a record may not claim it again for so many days. */
    coolingDays: integer("cooling_days").notNull().default(0),
    /** Nothing new or newly claimed is recycled for so many days. */
    protectionDays: integer("protection_days").notNull().default(0),
    /** Fields shown as dots until the record is claimed. */
    hiddenFields: textList("hidden_fields"),
    recycleRules: jsonb("recycle_rules").$type<RecycleRule[]>().notNull().default([]),
    active: boolean("active").notNull().default(true),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [index("pools_by_object").on(table.tenantId, table.object), tenantPolicy()],
);
