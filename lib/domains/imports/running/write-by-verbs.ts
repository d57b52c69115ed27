import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import type { Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { journaled } from "#lib/platform/records/journaled.ts";
import { changesOf, withoutNull } from "../evaluating/changes-of.ts";
import type { Evaluation, Judging } from "../evaluating/evaluation.ts";
import { withRemarks } from "../evaluating/remarks.ts";
import type { Entry, RowVerbs } from "../objects/import-object.ts";
import type { Wrote } from "./write-rows.ts";

/** What came of a verb, as undo needs it. */
function changedOf({ object }: Judging, row: Row, before: Row | undefined): Changed {
  const { records } = object;
  const op = before ? ("update" as const) : ("create" as const);
  const [was, is] = before ? [journaled(records, before), journaled(records, row)] : [{}, {}];
  const change = {
    entityType: records.object,
    entityId: row.id,
    op,
    before: was,
    after: is,
    version: row.version,
  };
  return { before: before ?? row, row, change, touched: true };
}

function withTags(values: Evaluation["read"]["values"], tags: string[]) {
  const all = [...new Set([...((values.tags ?? []) as string[]), ...tags])];
  return all.length > 0 ? { ...values, tags: all } : values;
}

/** Writes rows one by one, each by the verb that people use, in the transaction of all. */
export async function writeByVerbs(
  asking: Asking,
  judging: Judging,
  rows: readonly Evaluation[],
  { verbs, along }: { verbs: RowVerbs; along: ReadonlyMap<Entry, Changed> },
): Promise<Map<Evaluation, Wrote>> {
  const { object, job } = judging;
  const { context, tx } = asking;
  const targets = rows.flatMap(({ target }) => target ?? []);
  const held = new Map(
    (await findRecords(tx, object.records, targets, { lock: true })).map((row) => [row.id, row]),
  );
  const made = new Map<Evaluation, Wrote>();
  for (const row of rows.filter(({ op }) => op === "create")) {
    const { extra, owner } = row.read;
    const values = withoutNull(withRemarks(row.read, object));
    const given = { ...withTags(values, job.options.tags), ...(owner && { owner }) };
    const written = (await verbs.create(context, given, extra)) as unknown as Row;
    const changed = changedOf(judging, written, undefined);
    made.set(row, { changed, along: along.get(row.read) ?? null, told: true });
  }
  const updates = rows.filter(({ op }) => op === "update");
  const besides = new Map<Evaluation, unknown>();
  for (const row of updates) {
    const { read, target } = row;
    const current = held.get(target ?? "");
    const kept = (current?.tags ?? []) as string[];
    const set = changesOf(withRemarks(read, object, current), job.options);
    const tags = set.tags || job.options.tags.length > 0 ? [...kept, ...job.options.tags] : [];
    const { beside } = await verbs.update(context, target ?? "", withTags(set, tags), read.extra);
    if (beside) besides.set(row, beside);
  }
  const after = new Map((await findRecords(tx, object.records, targets)).map((row) => [row.id, row]));
  for (const row of updates) {
    const now = after.get(row.target ?? "");
    if (!now) continue;
    const changed = changedOf(judging, now, held.get(now.id));
    made.set(row, { changed, along: null, told: true, beside: besides.get(row) });
  }
  return made;
}
