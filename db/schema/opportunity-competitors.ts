import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { threats } from "#lib/domains/opportunities/contract.ts";
import { createdAt, money, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { competitors } from "./competitors.ts";
import { opportunities } from "./opportunities.ts";

/** Who else is after a deal. */
export const opportunityCompetitors = pgTable(
  "opportunity_competitors",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    opportunityId: text("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    competitorId: text("competitor_id")
      .notNull()
      .references(() => competitors.id),
    threat: text("threat", { enum: threats }).notNull().default("medium"),
    product: text("product"),
    price: money("price"),
    strengths: text("strengths"),
    weaknesses: text("weaknesses"),
    note: text("note"),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("opportunity_competitors_of").on(table.opportunityId, table.competitorId),
    index("opportunity_competitors_by_competitor").on(table.competitorId),
    tenantPolicy(),
  ],
);
