import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, real, text } from "drizzle-orm/pg-core";
import { leadSources } from "#lib/domains/leads/contract.ts";
import {
  closeReasons,
  forecastCategories,
  opportunityTypes,
  outcomes,
} from "#lib/domains/opportunities/contract.ts";
import { collaboratorIds, moment, money, recordColumns } from "./_columns.ts";
import { ownedPolicies } from "./_policies.ts";
import { competitors } from "./competitors.ts";
import { contacts } from "./contacts.ts";
import { customers } from "./customers.ts";
import { leads } from "./leads.ts";
import { pipelines } from "./pipelines.ts";
import { priceLists } from "./price-lists.ts";
import { stages } from "./stages.ts";

/** Deals being worked on, and how they ended. */
export const opportunities = pgTable(
  "opportunities",
  {
    ...recordColumns(),
    collaboratorIds: collaboratorIds(),
    name: text("name").notNull(),
    customerId: text("customer_id")
      .notNull()
      .references(() => customers.id),
    /** The contact to call first; all of them are in `stakeholders`. */
    contactId: text("contact_id").references(() => contacts.id),
    leadId: text("lead_id").references(() => leads.id),
    type: text("type", { enum: opportunityTypes }).notNull().default("new"),
    source: text("source", { enum: leadSources }).notNull().default("other"),
    need: text("need"),
    pipelineId: text("pipeline_id")
      .notNull()
      .references(() => pipelines.id),
    stageId: text("stage_id")
      .notNull()
      .references(() => stages.id),
    stageEnteredAt: moment("stage_entered_at").notNull().defaultNow(),
    /** Percent; null: the stage's. */
    probability: integer("probability"),
    forecastCategory: text("forecast_category", { enum: forecastCategories }).notNull().default("pipeline"),
    /** The sum of the line items where there are any. */
    amount: money("amount"),
    currency: text("currency").notNull().default("CNY"),
    priceListId: text("price_list_id").references(() => priceLists.id),
    expectedCloseOn: date("expected_close_on", { mode: "string" }),
    outcome: text("outcome", { enum: outcomes }).notNull().default("open"),
    closedAt: moment("closed_at"),
    closeReason: text("close_reason", { enum: closeReasons }),
    closeNote: text("close_note"),
    /** Who won a lost deal. */
    competitorId: text("competitor_id").references(() => competitors.id),
    nextStep: text("next_step"),
    nextStepOn: date("next_step_on", { mode: "string" }),
    lastActivityAt: moment("last_activity_at"),
    nextActivityAt: moment("next_activity_at"),
    /** Of its pipeline's open stages the last that it came to. These three are kept by triggers. */
    furthestStageId: text("furthest_stage_id").references(() => stages.id),
    /** Days spent in stages that it left, all stays together, at the stage's `slot`. */
    stageDays: real("stage_days").array().notNull().default(sql`'{}'::real[]`),
    /** How many stakeholders can say yes. */
    deciders: integer("deciders").notNull().default(0),
  },
  (table) => [
    index("opportunities_by_updated").on(table.tenantId, table.updatedAt.desc().nullsFirst(), table.id),
    index("opportunities_by_created").on(table.tenantId, table.createdAt.desc().nullsFirst(), table.id),
    index("opportunities_by_name").on(table.tenantId, table.name, table.id),
    index("opportunities_by_amount").on(table.tenantId, table.amount.desc().nullsLast(), table.id),
    index("opportunities_by_close").on(table.tenantId, table.expectedCloseOn, table.id),
    index("opportunities_by_closed").on(table.tenantId, table.closedAt.desc().nullsLast(), table.id),
    index("opportunities_by_activity").on(table.tenantId, table.lastActivityAt.desc().nullsLast(), table.id),
    index("opportunities_by_owner").on(
      table.tenantId,
      table.ownerId,
      table.outcome,
      table.updatedAt.desc().nullsFirst(),
    ),
    index("opportunities_board").on(
      table.stageId,
      table.outcome,
      table.updatedAt.desc().nullsFirst(),
      table.id,
    ),
    index("opportunities_stuck").on(table.tenantId, table.outcome, table.stageEnteredAt),
    index("opportunities_by_pipeline").on(table.pipelineId),
    index("opportunities_by_customer").on(table.customerId, table.createdAt.desc().nullsFirst()),
    index("opportunities_by_contact").on(table.contactId),
    index("opportunities_by_lead").on(table.leadId),
    index("opportunities_by_competitor").on(table.competitorId),
    index("opportunities_by_price_list").on(table.priceListId),
    ...ownedPolicies("opportunity", { collaborators: true }),
  ],
);
