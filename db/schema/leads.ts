import { date, index, integer, jsonb, numeric, pgTable, text } from "drizzle-orm/pg-core";
import type { LeadScore } from "#lib/domains/leads/contract.ts";
import { createdAt, moment, ownedPolicies, tenantId, updatedAt, version } from "./_columns.ts";
import { tenants } from "./tenants.ts";

export const leads = pgTable(
  "leads",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId().references(() => tenants.id),
    ownerId: text("owner_id"),
    teamId: text("team_id"),
    teamPath: text("team_path").notNull(),
    status: text("status").notNull().default("new"),
    source: text("source").notNull().default("other"),
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
    need: text("need"),
    budgetAmount: numeric("budget_amount", { precision: 16, scale: 2, mode: "number" }),
    budgetText: text("budget_text"),
    timelineText: text("timeline_text"),
    timelineFrom: date("timeline_from", { mode: "string" }),
    timelineTo: date("timeline_to", { mode: "string" }),
    rawText: text("raw_text"),
    score: numeric("score", { precision: 5, scale: 1, mode: "number" }).notNull().default(0),
    scoreDetail: jsonb("score_detail").$type<LeadScore>().notNull(),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    index("leads_by_created").on(table.tenantId, table.createdAt.desc().nullsFirst(), table.id),
    index("leads_by_score").on(table.tenantId, table.score.desc().nullsFirst(), table.id),
    index("leads_by_owner").on(table.tenantId, table.ownerId),
    index("leads_by_company").on(table.tenantId, table.companyKey),
    index("leads_by_phone").on(table.tenantId, table.contactPhone),
    ...ownedPolicies("lead"),
  ],
);
