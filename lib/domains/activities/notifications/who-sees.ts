import { principalOf } from "#lib/domains/identity/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { inRecordScope } from "#lib/platform/records/require-record.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import type { SubjectObject } from "../contract.ts";
import type { PersonRow } from "../notification-repository.ts";
import { activityRecords, taskRecords } from "../records-repository.ts";
import { subjectRecords } from "../related-repository.ts";

type Seen = SubjectObject | "activity" | "task";
export type About = { object: Seen | "conversation"; id: string };

const recordsOf: Record<Seen, Records> = {
  ...subjectRecords,
  activity: activityRecords as unknown as Records,
  task: taskRecords as unknown as Records,
};

/** Which of the people may see a record, by the same rule that their own reads go by. */
export async function whoSees(asking: Asking, about: About, people: PersonRow[]): Promise<Set<string>> {
  // A conversation is its person's alone, and nobody is told of another's.
  if (about.object === "conversation") return new Set();
  const { object } = about;
  const records = recordsOf[object];
  const row = await withWholeScope(asking, [object], () =>
    findRecord(asking.tx, records, about.id, { deleted: true }),
  );
  if (!row) return new Set();
  const seeing = people.map(principalOf).filter((principal) => {
    const { mandate: _own, ...context } = { ...asking.context, principal };
    const theirs = { ...context, actor: { type: "user" as const, userId: principal.userId } };
    return hasRight(theirs, `${object}.read`) && inRecordScope(theirs, records, row);
  });
  return new Set(seeing.map(({ userId }) => userId));
}
