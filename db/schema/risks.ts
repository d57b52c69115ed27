import { date, index, pgTable, text } from "drizzle-orm/pg-core";
import { riskKinds, riskLevels, riskStatuses } from "#lib/domains/opportunities/contract.ts";
import { createdAt, moment, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { opportunities } from "./opportunities.ts";

/** What may go wrong with a deal, and what is done about it. */
export const risks = pgTable(
  "risks",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    opportunityId: text("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    kind: text("kind", { enum: riskKinds }).notNull().default("other"),
    level: text("level", { enum: riskLevels }).notNull().default("medium"),
    title: text("title").notNull(),
    note: text("note"),
    mitigation: text("mitigation"),
    status: text("status", { enum: riskStatuses }).notNull().default("open"),
    ownerId: text("owner_id"),
    dueOn: date("due_on", { mode: "string" }),
    closedAt: moment("closed_at"),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("risks_of").on(table.opportunityId, table.status),
    index("risks_by_owner").on(table.tenantId, table.ownerId, table.status),
    tenantPolicy(),
  ],
);
