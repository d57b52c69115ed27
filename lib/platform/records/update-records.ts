import type { Asking } from "./asking.ts";
import { type Changed, changeRecords } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { refuseStale } from "./refuse-stale.ts";
import { requireRecord, requireRecords } from "./require-record.ts";
import { valuesOf } from "./values-of.ts";

type Ref = { id: string; version?: number | undefined };

/**
 * Writes fields of one record, and of what only rules write whatever `more` gives for it. Throws `conflict` with the
 * differing fields when `version` is old.
 */
export async function updateRecord<R extends Row>(
  asking: Asking,
  records: Records<R>,
  input: Ref & { set: Record<string, unknown> },
  more: (row: R) => Partial<R> = () => ({}),
): Promise<Changed<R>> {
  const kind = records as Records;
  const row = await requireRecord(asking, records, input.id);
  records.mayEdit?.(asking.context, row);
  await refuseStale(asking, kind, row, input.version);
  const set = await valuesOf(asking, kind, input.set, row);
  const edit = { row, set: { ...set, ...more(row) } };
  const [changed] = await changeRecords(asking, records, [edit], "update");
  return changed as Changed<R>;
}

/** Writes the same fields of many records: all of them, or none where one is stale or out of reach. */
export async function updateRecords<R extends Row>(
  asking: Asking,
  records: Records<R>,
  input: { records: Ref[]; set: Record<string, unknown> },
): Promise<Changed<R>[]> {
  const kind = records as Records;
  const versions = new Map(input.records.map(({ id, version }) => [id, version]));
  const rows = await requireRecords(asking, records, [...versions.keys()]);
  const edits = [];
  for (const row of rows) {
    records.mayEdit?.(asking.context, row);
    await refuseStale(asking, kind, row, versions.get(row.id));
    edits.push({ row, set: await valuesOf(asking, kind, input.set, row) });
  }
  return changeRecords(asking, records, edits, "update");
}
