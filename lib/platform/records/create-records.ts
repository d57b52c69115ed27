import type { Asking } from "./asking.ts";
import type { Changed } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { insertRows } from "./insert-rows.ts";
import { madeOf, newRow, type Place } from "./new-row.ts";
import { syncDocuments } from "./sync-documents.ts";
import { syncMatchKeys } from "./sync-match-keys.ts";
import { syncTags, type TagWhy, tagsOf } from "./sync-tags.ts";
import { columnsOf, requireReferences } from "./values-of.ts";

/** A record to be made among many: its values, the columns that the verb decides, and why it has its tags. */
export type NewRecord<R extends Row> = {
  given: Record<string, unknown>;
  more?: Partial<R> & Partial<Place>;
  why?: TagWhy;
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "object" && Object.keys(value).length === 0);

/** What a new record does not have needs no line in the journal. */
function withoutEmpty<R extends Row>(changed: Changed<R>): Changed<R> {
  const after = Object.entries(changed.change.after).filter(
    ([name, value]) => name !== "deleted" && !isEmpty(value),
  );
  return { ...changed, change: { ...changed.change, after: Object.fromEntries(after) } };
}

/** Makes many records of one kind, all of them or none, with as many statements as one needs. */
export async function createRecords<R extends Row>(
  asking: Asking,
  records: Records<R>,
  all: readonly NewRecord<R>[],
): Promise<Changed<R>[]> {
  const kind = records as Records;
  const sets = all.map(({ given }) => columnsOf(asking, kind, given));
  await requireReferences(
    asking,
    kind,
    sets.map((set) => ({ set })),
  );
  const rows = all.map(({ more }, index) => newRow(asking, records, sets[index] ?? {}, more));
  await insertRows(asking.tx, records.table, rows);
  const written = rows.map((row) => ({ before: null, row }));
  syncDocuments(asking, kind, written);
  const tagged = rows.map((row, index) => ({
    id: row.id,
    before: [],
    after: tagsOf(row),
    why: all[index]?.why,
  }));
  await Promise.all([syncMatchKeys(asking, kind, written), syncTags(asking, kind, tagged)]);
  return rows.map((row) => withoutEmpty(madeOf(records, row)));
}
