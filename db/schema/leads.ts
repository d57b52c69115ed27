import { date, index, integer, jsonb, numeric, pgTable, text } from "drizzle-orm/pg-core";
import type { LeadScore } from "#lib/domains/leads/contract.ts";
import {
  collaboratorIds,
  moment,
  money,
  poolColumns,
  recordColumns,
  tenantId,
  textList,
} from "./_columns.ts";
import { ownedPolicies } from "./_policies.ts";
import { pools } from "./pools.ts";
import { tenants } from "./tenants.ts";

export const leads = pgTable(
  "leads",
  {
    ...recordColumns(),
    ...poolColumns(),
    tenantId: tenantId().references(() => tenants.id),
    poolId: text("pool_id").references(() => pools.id),
    collaboratorIds: collaboratorIds(),
    status: text("status").notNull().default("new"),
    source: text("source").notNull().default("other"),
    /** Every channel it came by, the first one first. */
    sources: textList("sources"),
    /** Form, campaign and the like, as the channel told. */
    sourceDetail: jsonb("source_detail").$type<Record<string, string>>().notNull().default({}),
    contactName: text("contact_name"),
    contactSurname: text("contact_surname"),
    contactTitle: text("contact_title"),
    contactPhone: text("contact_phone"),
    contactEmail: text("contact_email"),
    contactWechat: text("contact_wechat"),
    companyName: text("company_name"),
    /** The name without legal form, place and spaces: what duplicates are found by. */
    companyKey: text("company_key"),
    companySize: text("company_size"),
    employees: integer("employees"),
    industry: text("industry"),
    region: text("region"),
    city: text("city"),
    address: text("address"),
    need: text("need"),
    budgetAmount: money("budget_amount"),
    budgetText: text("budget_text"),
    timelineText: text("timeline_text"),
    timelineFrom: date("timeline_from", { mode: "string" }),
    timelineTo: date("timeline_to", { mode: "string" }),
    /** Whom else they talk to; the number may be known without the names. */
    competitorNames: textList("competitor_names"),
    competitorCount: integer("competitor_count"),
    rawText: text("raw_text"),
    note: text("note"),
    score: numeric("score", { precision: 5, scale: 1, mode: "number" }).notNull().default(0),
    scoreDetail: jsonb("score_detail").$type<LeadScore>().notNull(),
    lostReason: text("lost_reason"),
    convertedAt: moment("converted_at"),
    convertedBy: text("converted_by"),
    convertedCustomerId: text("converted_customer_id"),
    convertedContactId: text("converted_contact_id"),
    convertedOpportunityId: text("converted_opportunity_id"),
    lastActivityAt: moment("last_activity_at"),
    nextActivityAt: moment("next_activity_at"),
  },
  (table) => [
    index("leads_by_created").on(table.tenantId, table.createdAt.desc().nullsFirst(), table.id),
    index("leads_by_updated").on(table.tenantId, table.updatedAt.desc().nullsFirst(), table.id),
    index("leads_by_score").on(table.tenantId, table.score.desc().nullsFirst(), table.id),
    index("leads_by_activity").on(table.tenantId, table.lastActivityAt.desc().nullsLast(), table.id),
    index("leads_by_budget").on(table.tenantId, table.budgetAmount.desc().nullsLast(), table.id),
    index("leads_by_owner").on(table.tenantId, table.ownerId, table.createdAt.desc().nullsFirst(), table.id),
    index("leads_by_company").on(table.tenantId, table.companyKey),
    index("leads_by_phone").on(table.tenantId, table.contactPhone),
    index("leads_by_email").on(table.tenantId, table.contactEmail),
    index("leads_by_pool").on(table.poolId, table.pooledAt),
    index("leads_by_customer").on(table.convertedCustomerId),
    ...ownedPolicies("lead", { collaborators: true, pooled: true }),
  ],
);
