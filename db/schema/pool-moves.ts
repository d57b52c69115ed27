import { index, pgTable, text } from "drizzle-orm/pg-core";
import { poolDirections, pooledObjects, poolMoveReasons } from "#lib/domains/pools/contract.ts";
import { moment, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { pools } from "./pools.ts";

/** Every way into and out of a pool: claim caps and cooling-off are counted here. */
export const poolMoves = pgTable(
  "pool_moves",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    poolId: text("pool_id")
      .notNull()
      .references(() => pools.id),
    object: text("object", { enum: pooledObjects }).notNull(),
    recordId: text("record_id").notNull(),
    direction: text("direction", { enum: poolDirections }).notNull(),
    reason: text("reason", { enum: poolMoveReasons }).notNull(),
    /** Who lost the record on its way in, who got it on its way out. */
    ownerId: text("owner_id"),
    ruleId: text("rule_id"),
    ruleName: text("rule_name"),
    note: text("note"),
    /** Null: a rule. */
    by: text("by"),
    at: moment("at").notNull(),
  },
  (table) => [
    index("pool_moves_of").on(table.tenantId, table.recordId, table.at.desc().nullsFirst()),
    index("pool_moves_by_owner").on(table.poolId, table.ownerId, table.direction, table.at),
    index("pool_moves_by_time").on(table.poolId, table.at.desc().nullsFirst()),
    tenantPolicy(),
  ],
);
