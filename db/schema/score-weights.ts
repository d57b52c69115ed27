import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** The weights of the lead score, version by version; `leads.score_detail` names the one it was made with. */
export const scoreWeights = pgTable(
  "score_weights",
  {
    tenantId: tenantId(),
    version: integer("version").notNull(),
    /** By factor; they add up to 1. */
    weights: jsonb("weights").$type<Record<string, number>>().notNull(),
    active: boolean("active").notNull().default(false),
    reason: text("reason"),
    /** Outcomes it was learnt from. */
    sampleSize: integer("sample_size"),
    /** How well it told winners from others, before and after. */
    quality: jsonb("quality").$type<{ before: number; after: number }>(),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.version] }),
    uniqueIndex("score_weights_active").on(table.tenantId).where(sql`active`),
    tenantPolicy(),
  ],
);
