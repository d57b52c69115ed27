import { index, jsonb, numeric, pgTable, text } from "drizzle-orm/pg-core";
import { moment, money, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { opportunities } from "./opportunities.ts";
import { stages } from "./stages.ts";

/** Every move of an opportunity, the first one from nowhere. */
export const stageChanges = pgTable(
  "stage_changes",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    opportunityId: text("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    fromStageId: text("from_stage_id").references(() => stages.id),
    toStageId: text("to_stage_id")
      .notNull()
      .references(() => stages.id),
    at: moment("at").notNull(),
    by: text("by").notNull(),
    /** In the stage that was left. */
    daysSpent: numeric("days_spent", { precision: 8, scale: 2, mode: "number" }),
    /** The opportunity's amount and owner at that moment, for history that stays true. */
    amount: money("amount"),
    ownerId: text("owner_id"),
    /** Keys of the criteria that did not hold, and why it moved all the same. */
    unmet: jsonb("unmet").$type<string[]>().notNull().default([]),
    overrideReason: text("override_reason"),
  },
  (table) => [
    index("stage_changes_of").on(table.opportunityId, table.at),
    index("stage_changes_by_time").on(table.tenantId, table.at),
    index("stage_changes_from").on(table.fromStageId, table.at),
    index("stage_changes_to").on(table.toStageId, table.at),
    tenantPolicy(),
  ],
);
