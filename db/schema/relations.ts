import { date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { relationEnds, relationKinds } from "#lib/domains/customers/contract.ts";
import { createdAt, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Edges between people, companies, competitors and colleagues: who reports to, influences, knows whom. */
export const relations = pgTable(
  "relations",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    fromType: text("from_type", { enum: relationEnds }).notNull(),
    fromId: text("from_id").notNull(),
    kind: text("kind", { enum: relationKinds }).notNull(),
    toType: text("to_type", { enum: relationEnds }).notNull(),
    toId: text("to_id").notNull(),
    /** 1 (heard of) to 5 (close). */
    strength: integer("strength").notNull().default(3),
    since: date("since", { mode: "string" }),
    note: text("note"),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("relations_edge").on(table.tenantId, table.fromId, table.kind, table.toId),
    index("relations_back").on(table.tenantId, table.toId, table.kind),
    tenantPolicy(),
  ],
);
