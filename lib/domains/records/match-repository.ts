import { and, eq, inArray } from "drizzle-orm";
import { matchKeys } from "#db/schema/match-keys.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { syncMatchKeys } from "#lib/platform/records/sync-match-keys.ts";

/** Makes anew what records are recognised by. */
export async function replaceMatchKeys(asking: Asking, records: Records, rows: Row[]): Promise<void> {
  if (rows.length === 0 || !records.matches) return;
  const ids = rows.map(({ id }) => id);
  const object = records.object as "customer";
  await asking.tx
    .delete(matchKeys)
    .where(and(eq(matchKeys.object, object), inArray(matchKeys.recordId, ids)));
  await syncMatchKeys(
    asking,
    records,
    rows.map((row) => ({ before: null, row })),
  );
}
