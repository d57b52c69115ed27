import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { activityKinds, activityOutcomes, directions } from "#lib/domains/activities/contract.ts";
import { moment, recordColumns, subjectColumns, textList } from "./_columns.ts";
import { ownedPolicies } from "./_policies.ts";
import { contacts } from "./contacts.ts";
import { customers } from "./customers.ts";
import { leads } from "./leads.ts";
import { opportunities } from "./opportunities.ts";

/** What happened: the timeline. The owner is who did it. */
export const activities = pgTable(
  "activities",
  {
    ...recordColumns(),
    ...subjectColumns(),
    customerId: text("customer_id").references(() => customers.id),
    contactId: text("contact_id").references(() => contacts.id),
    opportunityId: text("opportunity_id").references(() => opportunities.id),
    leadId: text("lead_id").references(() => leads.id),
    /** The plan it came from. */
    taskId: text("task_id"),
    kind: text("kind", { enum: activityKinds }).notNull(),
    direction: text("direction", { enum: directions }),
    at: moment("at").notNull(),
    endsAt: moment("ends_at"),
    minutes: integer("minutes"),
    subject: text("subject").notNull(),
    body: text("body"),
    outcome: text("outcome", { enum: activityOutcomes }),
    location: text("location"),
    /** Colleagues named with @. */
    mentions: textList("mentions"),
    /** What a rule or an agent wrote it from: stages of a move, run, mail. */
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
    /** Its name in the system it came from, so that nothing comes in twice. */
    sourceRef: text("source_ref"),
  },
  (table) => [
    index("activities_by_time").on(table.tenantId, table.at.desc().nullsFirst(), table.id),
    index("activities_by_updated").on(table.tenantId, table.updatedAt.desc().nullsFirst(), table.id),
    index("activities_by_owner").on(table.tenantId, table.ownerId, table.at.desc().nullsFirst(), table.id),
    index("activities_of_customer").on(table.customerId, table.at.desc().nullsFirst(), table.id),
    index("activities_of_contact").on(table.contactId, table.at.desc().nullsFirst(), table.id),
    index("activities_of_opportunity").on(table.opportunityId, table.at.desc().nullsFirst(), table.id),
    index("activities_of_lead").on(table.leadId, table.at.desc().nullsFirst(), table.id),
    index("activities_by_source").on(table.tenantId, table.sourceRef),
    ...ownedPolicies("activity", { subject: true }),
  ],
);
