import { getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { activities } from "#db/schema/activities.ts";
import { leads } from "#db/schema/leads.ts";
import { opportunityCompetitors } from "#db/schema/opportunity-competitors.ts";
import { opportunityItems } from "#db/schema/opportunity-items.ts";
import { priceLists } from "#db/schema/price-lists.ts";
import { risks } from "#db/schema/risks.ts";
import { stageChanges } from "#db/schema/stage-changes.ts";
import { stages } from "#db/schema/stages.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { tasks } from "#db/schema/tasks.ts";
import {
  activityKinds,
  activityOutcomes,
  directions,
  taskKinds,
  taskStatuses,
} from "#lib/domains/activities/contract.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import {
  type Columns,
  defineRecords,
  type Records,
  type Relation,
} from "#lib/platform/records/define-records.ts";
import { relatedRecords } from "#lib/platform/records/related-records.ts";
import { itemFields, riskFields, rivalFields, stageChangeFields, stakeholderFields } from "./contract.ts";

const activityRecords = relatedRecords({
  object: "activity",
  idPrefix: "activity",
  table: activities,
  title: "subject",
  fields: [
    { name: "kind", type: "choice", choices: activityKinds },
    { name: "direction", type: "choice", choices: directions },
    { name: "at", type: "datetime" },
    { name: "subject", type: "text" },
    { name: "body", type: "long_text" },
    { name: "outcome", type: "choice", choices: activityOutcomes },
    { name: "owner", type: "user" },
  ],
});
const taskRecords = relatedRecords({
  object: "task",
  idPrefix: "task",
  table: tasks,
  title: "title",
  fields: [
    { name: "kind", type: "choice", choices: taskKinds },
    { name: "title", type: "text" },
    { name: "status", type: "choice", choices: taskStatuses },
    { name: "dueAt", type: "datetime" },
    { name: "owner", type: "user" },
  ],
});

const ofIt = (own: Columns, other: Columns): SQL => sql`${other.opportunityId} = ${own.id}`;

/** What is part of a deal: whoever reads the deal reads it, so it asks for no right of its own. */
function part(name: string, object: string, table: PgTable, fields: readonly FieldSpec[]): Relation {
  const title = "name" in getTableColumns(table) ? "name" : "id";
  const records: Records = defineRecords({
    object: "opportunity",
    idPrefix: object,
    table,
    fields,
    title,
    names: {},
  });
  return { name, object, records: () => records, on: ofIt };
}

export const partRelations: readonly Relation[] = [
  part("items", "item", opportunityItems, itemFields),
  part("stakeholders", "stakeholder", stakeholders, stakeholderFields),
  part("competitors", "rival", opportunityCompetitors, rivalFields),
  part("risks", "risk", risks, riskFields),
  part("stageChanges", "stageChange", stageChanges, stageChangeFields),
];
export const workRelations: readonly Relation[] = [
  { name: "activities", object: "activity", records: () => activityRecords, on: ofIt },
  { name: "tasks", object: "task", records: () => taskRecords, on: ofIt },
];

export async function namesOfStages(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: stages.id, name: stages.name })
    .from(stages)
    .where(inArray(stages.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}
export async function namesOfPriceLists(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: priceLists.id, name: priceLists.name })
    .from(priceLists)
    .where(inArray(priceLists.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}
export async function namesOfLeads(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const name = sql<string>`coalesce(${leads.companyName}, ${leads.contactName}, '')`;
  const rows = await tx.select({ id: leads.id, name }).from(leads).where(inArray(leads.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}
