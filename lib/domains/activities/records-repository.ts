import { sql } from "drizzle-orm";
import { activities } from "#db/schema/activities.ts";
import { tasks } from "#db/schema/tasks.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import { defineRecords, type Records, type Relation } from "#lib/platform/records/define-records.ts";
import { namesFrom } from "#lib/platform/records/names-from.ts";
import { wordsCondition } from "#lib/platform/records/words-condition.ts";
import { activityFields, subjectObjects, taskFields } from "./contract.ts";
import { refuseForeignActivity, refuseForeignTask } from "./policy.ts";
import { subjectNames, subjectRecords } from "./related-repository.ts";
import { taskDocument } from "./task-document.ts";

export type ActivityRow = typeof activities.$inferSelect;
export type TaskRow = typeof tasks.$inferSelect;

const relations: readonly Relation[] = subjectObjects.map((object) => ({
  name: object,
  object,
  records: () => subjectRecords[object],
  on: (own, other) => sql`${other.id} = ${own[`${object}Id`]}`,
}));
const names = {
  ...subjectNames,
  user: namesOfPeople,
  team: namesOfTeams,
  activity: namesFrom(() => activityRecords),
  task: namesFrom(() => taskRecords),
};

export const activityRecords: Records<ActivityRow> = defineRecords<ActivityRow>({
  object: "activity",
  scope: "activity",
  idPrefix: "activity",
  table: activities,
  fields: activityFields,
  documents: ["detail"],
  title: "subject",
  names,
  relations,
  defaultSort: [{ field: "at", direction: "desc" }],
  search: (words, { columns }) => wordsCondition(words, [columns.subject, columns.body]),
  mayEdit: refuseForeignActivity,
});

const isFinished = ({ status }: Pick<TaskRow, "status">): boolean => status === "done";

export const taskRecords: Records<TaskRow> = defineRecords<TaskRow>({
  object: "task",
  scope: "task",
  idPrefix: "task",
  table: tasks,
  fields: taskFields,
  title: "title",
  names,
  relations,
  defaultSort: [{ field: "dueAt", direction: "asc" }],
  search: (words, { columns }) => wordsCondition(words, [columns.title, columns.body, columns.result]),
  document: taskDocument,
  follow: (row, at) => ({
    doneAt: isFinished(row) ? (row.doneAt ?? at) : null,
    // A reminder set for later than the last one comes again.
    remindedAt: row.remindAt && row.remindedAt && row.remindAt > row.remindedAt ? null : row.remindedAt,
    // A plan is due when it begins.
    ...(row.kind !== "task" && row.startsAt && { dueAt: row.startsAt }),
  }),
  mayEdit: refuseForeignTask,
});
