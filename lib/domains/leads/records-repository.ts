import { inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { leads } from "#db/schema/leads.ts";
import { pools } from "#db/schema/pools.ts";
import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import { type Columns, defineRecords, type Records } from "#lib/platform/records/define-records.ts";
import { namesFrom } from "#lib/platform/records/names-from.ts";
import { wordsCondition } from "#lib/platform/records/words-condition.ts";
import { type LeadFacts, leadFields } from "./contract.ts";
import { leadDocument } from "./lead-document.ts";
import { derivedValues } from "./lead-values.ts";
import { leadMatchKeys } from "./match-keys.ts";
import { refusePooled } from "./policy.ts";
import { activityRecords, opportunityRecords, taskRecords } from "./related-repository.ts";

export type LeadRow = typeof leads.$inferSelect;

const byLead = (own: Columns, other: Columns): SQL => sql`${other.leadId} = ${own.id}`;

async function namesOfPools(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.select({ id: pools.id, name: pools.name }).from(pools).where(inArray(pools.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The fields that the box above a list looks through. */
export const searchedFields = [
  "companyName",
  "contactName",
  "need",
  "contactPhone",
  "contactWechat",
  "contactEmail",
] as const;

export const leadRecords: Records<LeadRow> = defineRecords<LeadRow>({
  object: "lead",
  scope: "lead",
  idPrefix: "lead",
  table: leads,
  fields: leadFields,
  documents: ["sourceDetail"],
  title: "companyName",
  names: {
    user: namesOfPeople,
    team: namesOfTeams,
    customer: namesFrom(() => customerRecords),
    contact: namesFrom(() => contactRecords),
    opportunity: namesFrom(() => opportunityRecords),
    pool: namesOfPools,
  },
  relations: [
    { name: "activities", object: "activity", records: () => activityRecords, on: byLead },
    { name: "tasks", object: "task", records: () => taskRecords, on: byLead },
    { name: "opportunities", object: "opportunity", records: () => opportunityRecords, on: byLead },
    {
      name: "customer",
      object: "customer",
      records: () => customerRecords as unknown as Records,
      on: (own, other) => sql`${other.id} = ${own.convertedCustomerId}`,
    },
  ],
  search: (words, { columns, sees }) =>
    wordsCondition(
      words,
      searchedFields.filter((field) => sees(field)).map((field) => columns[field]),
    ),
  follow: (row, at) => derivedValues(row as LeadFacts & Pick<LeadRow, "scoreDetail">, at),
  document: leadDocument,
  matches: leadMatchKeys,
  mayEdit: refusePooled,
});

const { rawText: _text, scoreDetail: _detail, ...listed } = leadRecords.columns;
/** Leads as lists read them: without the pasted text and the factors of the score, which are most of a row. */
export const listedLeadRecords = { ...leadRecords, columns: listed } as Records<LeadRow>;
