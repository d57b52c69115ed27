import { inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { pools } from "#db/schema/pools.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import { type Columns, defineRecords, type Records } from "#lib/platform/records/define-records.ts";
import { namesFrom } from "#lib/platform/records/names-from.ts";
import { wordsCondition } from "#lib/platform/records/words-condition.ts";
import { contactDocument } from "./contact-document.ts";
import { contactFields, customerFields } from "./contract.ts";
import { customerDocument } from "./customer-document.ts";
import { contactMatchKeys, customerMatchKeys, nameKey } from "./match-keys.ts";
import { refusePooled } from "./policy.ts";
import { activityRecords, leadRecords, opportunityRecords, taskRecords } from "./related-repository.ts";

export type CustomerRow = typeof customers.$inferSelect;
export type ContactRow = typeof contacts.$inferSelect;

const by =
  (key: string) =>
  (own: Columns, other: Columns): SQL =>
    sql`${other[key]} = ${own.id}`;
const profile = (columns: Columns) => columns.profile;

async function namesOfPools(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.select({ id: pools.id, name: pools.name }).from(pools).where(inArray(pools.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}

export const customerRecords: Records<CustomerRow> = defineRecords<CustomerRow>({
  object: "customer",
  scope: "customer",
  idPrefix: "customer",
  table: customers,
  fields: customerFields,
  documents: ["profile"],
  title: "name",
  names: {
    user: namesOfPeople,
    team: namesOfTeams,
    customer: (tx, ids) => namesFrom(() => customerRecords)(tx, ids),
    pool: namesOfPools,
  },
  derived: {
    "profile.decisionStyle": {
      storage: "text",
      read: (columns) => sql`(${profile(columns)} ->> 'decisionStyle')`,
    },
    "profile.budget": {
      storage: "numeric",
      read: (columns) =>
        sql`(case jsonb_typeof(${profile(columns)} #> '{budget,amount}') when 'number' then (${profile(columns)} #>> '{budget,amount}')::numeric end)`,
    },
  },
  relations: [
    {
      name: "contacts",
      object: "contact",
      records: () => contactRecords as unknown as Records,
      on: by("customerId"),
    },
    { name: "opportunities", object: "opportunity", records: () => opportunityRecords, on: by("customerId") },
    { name: "activities", object: "activity", records: () => activityRecords, on: by("customerId") },
    { name: "tasks", object: "task", records: () => taskRecords, on: by("customerId") },
    {
      name: "children",
      object: "customer",
      records: () => customerRecords as unknown as Records,
      on: by("parentId"),
    },
    { name: "leads", object: "lead", records: () => leadRecords, on: by("convertedCustomerId") },
  ],
  search: (words, { columns, sees }) =>
    wordsCondition(words, [
      columns.name,
      columns.shortName,
      columns.uscc,
      ...(sees("phone") ? [columns.phone] : []),
      columns.industry,
    ]),
  document: customerDocument,
  follow: (row) => ({ nameKey: nameKey(row.name) }),
  matches: customerMatchKeys,
  mayEdit: refusePooled,
});

export const contactRecords: Records<ContactRow> = defineRecords<ContactRow>({
  object: "contact",
  scope: "contact",
  idPrefix: "contact",
  table: contacts,
  fields: contactFields,
  title: "name",
  names: {
    user: namesOfPeople,
    team: namesOfTeams,
    customer: (tx, ids) => namesFrom(() => customerRecords)(tx, ids),
  },
  relations: [
    {
      name: "customers",
      object: "customer",
      records: () => customerRecords as unknown as Records,
      on: (own, other) =>
        sql`exists (select 1 from contact_positions p where p.contact_id = ${own.id} and p.customer_id = ${other.id})`,
    },
    { name: "activities", object: "activity", records: () => activityRecords, on: by("contactId") },
    { name: "tasks", object: "task", records: () => taskRecords, on: by("contactId") },
    {
      name: "opportunities",
      object: "opportunity",
      records: () => opportunityRecords,
      on: (own, other) =>
        sql`exists (select 1 from stakeholders s where s.contact_id = ${own.id} and s.opportunity_id = ${other.id})`,
    },
  ],
  search: (words, { columns, sees }) =>
    wordsCondition(words, [
      columns.name,
      columns.title,
      columns.department,
      ...(sees("phone") ? [columns.phone, columns.wechat] : []),
      ...(sees("email") ? [columns.email] : []),
    ]),
  document: contactDocument,
  matches: contactMatchKeys,
});
