import { inArray, sql } from "drizzle-orm";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { customerLevels, customerStatuses } from "#lib/domains/customers/contract.ts";
import { leadSources, leadStatuses } from "#lib/domains/leads/contract.ts";
import { outcomes } from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import type { NameReader, Records } from "#lib/platform/records/define-records.ts";
import { namesFrom } from "#lib/platform/records/names-from.ts";
import { relatedRecords } from "#lib/platform/records/related-records.ts";
import type { SubjectObject } from "./contract.ts";

const kept: readonly FieldSpec[] = [
  { name: "owner", type: "user", readOnly: true },
  { name: "team", type: "team", readOnly: true },
  { name: "tags", type: "tags" },
  { name: "lastActivityAt", type: "datetime", readOnly: true },
  { name: "createdAt", type: "datetime", readOnly: true },
];

const customer = relatedRecords({
  object: "customer",
  idPrefix: "customer",
  table: customers,
  title: "name",
  fields: [
    { name: "name", type: "text" },
    { name: "status", type: "choice", choices: customerStatuses },
    { name: "level", type: "choice", choices: customerLevels },
    { name: "industry", type: "text" },
    { name: "region", type: "text" },
    { name: "city", type: "text" },
    ...kept,
  ],
});
const contact = relatedRecords({
  object: "contact",
  idPrefix: "contact",
  table: contacts,
  title: "name",
  fields: [{ name: "name", type: "text" }, { name: "title", type: "text" }, ...kept],
});
const opportunity = relatedRecords({
  object: "opportunity",
  idPrefix: "opportunity",
  table: opportunities,
  title: "name",
  fields: [
    { name: "name", type: "text" },
    { name: "outcome", type: "choice", choices: outcomes },
    { name: "stage", type: "record", object: "stage" },
    { name: "amount", type: "money" },
    ...kept,
  ],
});
const lead = relatedRecords({
  object: "lead",
  idPrefix: "lead",
  table: leads,
  title: "companyName",
  fields: [
    { name: "status", type: "choice", choices: leadStatuses },
    { name: "source", type: "choice", choices: leadSources },
    { name: "score", type: "number" },
    ...kept,
  ],
});

/** What activities and tasks hang on, as filters and names need it. */
export const subjectRecords: Record<SubjectObject, Records> = { customer, contact, opportunity, lead };

/** A lead may have no company yet. */
const namesOfLeads: NameReader = async (tx, ids) => {
  const name = sql<string>`coalesce(${leads.companyName}, ${leads.contactName}, ${leads.contactPhone}, '')`;
  const rows = await tx.select({ id: leads.id, name }).from(leads).where(inArray(leads.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
};

export const subjectNames: Record<SubjectObject, NameReader> = {
  customer: namesFrom(() => customer),
  contact: namesFrom(() => contact),
  opportunity: namesFrom(() => opportunity),
  lead: namesOfLeads,
};
