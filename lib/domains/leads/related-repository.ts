import { activities } from "#db/schema/activities.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { tasks } from "#db/schema/tasks.ts";
import {
  activityKinds,
  activityOutcomes,
  taskKinds,
  taskStatuses,
} from "#lib/domains/activities/contract.ts";
import { outcomes } from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { relatedRecords } from "#lib/platform/records/related-records.ts";

const kept: readonly FieldSpec[] = [
  { name: "owner", type: "user", readOnly: true },
  { name: "team", type: "team", readOnly: true },
  { name: "tags", type: "tags" },
  { name: "createdAt", type: "datetime", readOnly: true },
  { name: "updatedAt", type: "datetime", readOnly: true },
];

/** What happened on a lead, for filters over leads. */
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

export const opportunityRecords = relatedRecords({
  object: "opportunity",
  idPrefix: "opportunity",
  table: opportunities,
  title: "name",
  fields: [
    { name: "name", type: "text" },
    { name: "stage", type: "record", object: "stage" },
    { name: "outcome", type: "choice", choices: outcomes },
    { name: "amount", type: "money" },
    { name: "stageEnteredAt", type: "datetime" },
    { name: "closedAt", type: "datetime" },
    ...kept,
  ],
});
