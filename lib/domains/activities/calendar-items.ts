import { namesOfPeople } from "#lib/domains/identity/index.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { type CalendarItem, subjectObjects } from "./contract.ts";
import type { Links } from "./links.ts";
import { editsTask } from "./policy.ts";
import type { ActivityRow, TaskRow } from "./records-repository.ts";
import { subjectNames } from "./related-repository.ts";

type Placed = Links & { ownerId: string | null };
type Named = CalendarItem["owner"];
type Around = Pick<CalendarItem, "owner" | (typeof subjectObjects)[number]>;

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];

/** The people and records around all rows, each kind of name read once. */
async function around(asking: Asking, rows: Placed[]): Promise<(row: Placed) => Around> {
  const { tx } = asking;
  const [people, ...records] = await Promise.all([
    namesOfPeople(tx, distinct(rows.map(({ ownerId }) => ownerId))),
    ...subjectObjects.map((object) => {
      const ids = distinct(rows.map((row) => row[`${object}Id`]));
      return ids.length > 0 ? subjectNames[object](tx, ids) : new Map<string, string>();
    }),
  ]);
  const named = (id: string | null, names: Map<string, string> | undefined): Named =>
    id === null ? null : { id, name: names?.get(id) ?? "" };
  return (row) => {
    const links = subjectObjects.map(
      (object, index) => [object, named(row[`${object}Id`], records[index])] as const,
    );
    return { owner: named(row.ownerId, people), ...(Object.fromEntries(links) as Omit<Around, "owner">) };
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Tasks and activities as the calendar shows them, in the order of their beginning. */
export async function calendarItems(
  asking: Asking,
  tasks: TaskRow[],
  activities: ActivityRow[],
): Promise<CalendarItem[]> {
  const peopleAndRecords = await around(asking, [...tasks, ...activities]);
  const planned = tasks.map((row): CalendarItem => {
    const { id, version, kind, title, allDay, status, priority, location } = row;
    const startsAt = (row.startsAt ?? row.dueAt ?? row.createdAt).toISOString();
    const editable = status !== "done" && editsTask(asking.context, row);
    const times = { startsAt, endsAt: iso(row.endsAt), allDay };
    const facts = { type: "task" as const, id, version, kind, title, status, priority, location, editable };
    return { ...facts, ...times, ...peopleAndRecords(row) };
  });
  const happened = activities.map((row): CalendarItem => {
    const { id, version, kind, subject: title, location } = row;
    const times = { startsAt: row.at.toISOString(), endsAt: iso(row.endsAt), allDay: false };
    const facts = { type: "activity" as const, id, version, kind, title, location, editable: false };
    return { ...facts, ...times, status: "done", priority: null, ...peopleAndRecords(row) };
  });
  return [...planned, ...happened].toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0,
  );
}
