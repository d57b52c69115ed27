import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import { priorities, taskKinds, taskStatuses } from "#lib/domains/activities/contract.ts";
import { moment, recordColumns, subjectColumns, textList } from "./_columns.ts";
import { ownedPolicies } from "./_policies.ts";
import { contacts } from "./contacts.ts";
import { customers } from "./customers.ts";
import { leads } from "./leads.ts";
import { opportunities } from "./opportunities.ts";

const beginning = sql`(coalesce(starts_at, due_at))`;
const agenda = sql`deleted_at is null and status <> 'cancelled'`;
const unfinished = sql`status in ('open', 'doing') and deleted_at is null`;

/** What is to be done, and planned visits, calls and meetings. The owner is whose task it is. */
export const tasks = pgTable(
  "tasks",
  {
    ...recordColumns(),
    ...subjectColumns(),
    customerId: text("customer_id").references(() => customers.id),
    contactId: text("contact_id").references(() => contacts.id),
    opportunityId: text("opportunity_id").references(() => opportunities.id),
    leadId: text("lead_id").references(() => leads.id),
    kind: text("kind", { enum: taskKinds }).notNull().default("task"),
    title: text("title").notNull(),
    body: text("body"),
    status: text("status", { enum: taskStatuses }).notNull().default("open"),
    priority: text("priority", { enum: priorities }).notNull().default("normal"),
    /** The end of a task; a plan's own time stands in `starts_at` and `ends_at`. */
    dueAt: moment("due_at"),
    startsAt: moment("starts_at"),
    endsAt: moment("ends_at"),
    allDay: boolean("all_day").notNull().default(false),
    location: text("location"),
    remindAt: moment("remind_at"),
    remindedAt: moment("reminded_at"),
    doneAt: moment("done_at"),
    result: text("result"),
    /** The activity that it became. */
    activityId: text("activity_id"),
    mentions: textList("mentions"),
  },
  (table) => [
    index("tasks_by_updated").on(table.tenantId, table.updatedAt.desc().nullsFirst(), table.id),
    index("tasks_by_due").on(table.tenantId, table.dueAt, table.id),
    index("tasks_open").on(table.tenantId, table.ownerId, table.dueAt).where(unfinished),
    index("tasks_agenda").on(table.tenantId, beginning, table.id).where(agenda),
    index("tasks_agenda_of").on(table.tenantId, table.ownerId, beginning, table.id).where(agenda),
    index("tasks_long")
      .on(table.tenantId, table.endsAt)
      .where(sql`${agenda} and ends_at - starts_at > interval '1 day'`),
    index("tasks_to_remind").on(table.remindAt).where(sql`reminded_at is null and ${unfinished}`),
    index("tasks_of_customer").on(table.customerId, table.dueAt),
    index("tasks_of_contact").on(table.contactId),
    index("tasks_of_opportunity").on(table.opportunityId, table.dueAt),
    index("tasks_of_lead").on(table.leadId, table.dueAt),
    ...ownedPolicies("task", { subject: true }),
  ],
);
