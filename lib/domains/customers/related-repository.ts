import { activities } from "#db/schema/activities.ts";
import { leads } from "#db/schema/leads.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { tasks } from "#db/schema/tasks.ts";
import {
  activityKinds,
  activityOutcomes,
  taskKinds,
  taskStatuses,
} from "#lib/domains/activities/contract.ts";
import { leadSources, leadStatuses } from "#lib/domains/leads/contract.ts";
import {
  closeReasons,
  forecastCategories,
  opportunityTypes,
  outcomes,
} from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { relatedRecords } from "#lib/platform/records/related-records.ts";

const kept: readonly FieldSpec[] = [
  { name: "owner", type: "user", readOnly: true },
  { name: "team", type: "team", readOnly: true },
  { name: "tags", type: "tags" },
  { name: "lastActivityAt", type: "datetime", readOnly: true },
  { name: "createdAt", type: "datetime", readOnly: true },
  { name: "updatedAt", type: "datetime", readOnly: true },
];

/** The deals of a customer, for filters over customers and for handing them over together. */
export const opportunityRecords = relatedRecords({
  object: "opportunity",
  idPrefix: "opportunity",
  table: opportunities,
  title: "name",
  fields: [
    { name: "name", type: "text" },
    { name: "type", type: "choice", choices: opportunityTypes },
    { name: "pipeline", type: "record", object: "pipeline" },
    { name: "stage", type: "record", object: "stage" },
    { name: "outcome", type: "choice", choices: outcomes },
    { name: "forecastCategory", type: "choice", choices: forecastCategories },
    { name: "amount", type: "money" },
    { name: "probability", type: "percent" },
    { name: "expectedCloseOn", type: "date" },
    { name: "stageEnteredAt", type: "datetime" },
    { name: "closedAt", type: "datetime" },
    { name: "closeReason", type: "choice", choices: closeReasons },
    { name: "contact", type: "record", object: "contact" },
    ...kept,
  ],
});

export const activityRecords = relatedRecords({
  object: "activity",
  idPrefix: "activity",
  table: activities,
  title: "subject",
  fields: [
    { name: "kind", type: "choice", choices: activityKinds },
    { name: "at", type: "datetime" },
    { name: "subject", type: "text" },
    { name: "body", type: "long_text" },
    { name: "outcome", type: "choice", choices: activityOutcomes },
    ...kept,
  ],
});

export const taskRecords = relatedRecords({
  object: "task",
  idPrefix: "task",
  table: tasks,
  title: "title",
  fields: [
    { name: "kind", type: "choice", choices: taskKinds },
    { name: "title", type: "text" },
    { name: "status", type: "choice", choices: taskStatuses },
    { name: "dueAt", type: "datetime" },
    ...kept,
  ],
});

export const leadRecords = relatedRecords({
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
