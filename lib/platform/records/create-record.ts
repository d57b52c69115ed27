import { insertOf } from "../statement.ts";
import { sendNow } from "../with-actor.ts";
import type { Asking } from "./asking.ts";
import type { Changed } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { madeOf, newRow, type Place } from "./new-row.ts";
import { syncDocuments } from "./sync-documents.ts";
import { syncMatchKeys } from "./sync-match-keys.ts";
import { syncTags, tagsOf } from "./sync-tags.ts";
import { valuesOf } from "./values-of.ts";

export type { Place } from "./new-row.ts";

/** Makes a record of the given values. `more` are columns that the verb itself decides. */
export async function createRecord<R extends Row>(
  asking: Asking,
  records: Records<R>,
  given: Record<string, unknown>,
  more: Partial<R> & Partial<Place> = {},
): Promise<Changed<R>> {
  const kind = records as Records;
  const row = newRow(asking, records, await valuesOf(asking, kind, given), more);
  syncDocuments(asking, kind, [{ before: null, row }]);
  // Sent one behind the other, and waited for once.
  await Promise.all([
    sendNow(asking.tx, insertOf(records.table, row)),
    syncMatchKeys(asking, kind, [{ before: null, row }]),
  ]);
  await syncTags(asking, kind, [{ id: row.id, before: [], after: tagsOf(row) }]);
  return madeOf(records, row);
}
