import { and, eq, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { ChangeOp, RecordChange } from "../journal.ts";
import { stableJson } from "../stable-json.ts";
import type { Asking } from "./asking.ts";
import type { Records, Row } from "./define-records.ts";
import { journaled } from "./journaled.ts";
import { oneOf } from "./one-of.ts";
import { syncDocuments } from "./sync-documents.ts";
import { syncMatchKeys } from "./sync-match-keys.ts";
import { syncTags, type TagWhy, tagsOf } from "./sync-tags.ts";
import { withWholeScope } from "./with-whole-scope.ts";

/** What is to be written into a record, and why where it is a tag; `touch` makes a version also when only what hangs on it has changed. */
export type Edit<R extends Row> = { row: R; set: Record<string, unknown>; why?: TagWhy; touch?: boolean };
/** A record before and after a write, and what the journal keeps of it. */
export type Changed<R extends Row = Row> = { before: R; row: R; change: RecordChange; touched: boolean };

/** What follows and is not there already: rows that get nothing of their own are written together. */
function newlyFollowing<R extends Row>(records: Records<R>, merged: R, at: Date): Partial<R> {
  const follows = records.follow?.(merged, at) ?? {};
  const before = merged as Record<string, unknown>;
  const fresh = Object.entries(follows).filter(([key, value]) => !isSameValue(before[key], value));
  return Object.fromEntries(fresh) as Partial<R>;
}

const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || stableJson(one ?? null) === stableJson(other ?? null);

type Change = { op: ChangeOp; at: Date };

function changeOf<R extends Row>(asking: Asking, records: Records<R>, edit: Edit<R>, { op, at }: Change) {
  const merged = { ...edit.row, ...edit.set } as R;
  const follows = newlyFollowing(records, merged, at);
  const kind = records as Records;
  const before = journaled(kind, edit.row);
  const after = journaled(kind, { ...merged, ...follows });
  const touched = edit.touch === true || op !== "update" || stableJson(before) !== stableJson(after);
  const stamp = {
    updatedAt: at,
    ...(records.columns.updatedBy && { updatedBy: asking.context.principal.userId }),
  };
  const written = { ...edit.set, ...follows, ...stamp };
  const version = edit.row.version + (touched ? 1 : 0);
  return {
    touched,
    written,
    before: edit.row,
    why: edit.why,
    row: touched ? ({ ...merged, ...written, version } as R) : edit.row,
    change: { entityType: records.object, entityId: edit.row.id, op, before, after, version },
  };
}

type Written = { written: Record<string, unknown>; before: Row };

/** Rows that get the same values go in one statement, and all statements go ahead without waiting for each other. */
async function write(asking: Asking, records: Records, all: Written[]): Promise<void> {
  const groups = new Map<string, Written[]>();
  for (const each of all) {
    const key = stableJson(each.written);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const { id, version } = records.columns;
  if (!id || !version) throw new AppError("internal", `${records.object} has no version`);
  const updates = [...groups.values()].map(async ([first, ...more]) => {
    if (!first) return 0;
    const ids = [first, ...more].map((each) => each.before.id);
    const only =
      more.length === 0 ? and(eq(id, first.before.id), eq(version, first.before.version)) : oneOf(id, ids);
    const result = await asking.tx
      .update(records.table)
      .set({ ...first.written, version: sql`${version} + 1` })
      .where(only);
    return (result as unknown as { count: number }).count;
  });
  const counts = await Promise.all(updates);
  if (counts.reduce((sum, count) => sum + count, 0) === all.length) return;
  throw new AppError("conflict", `${records.object} changed meanwhile`, { reason: "edited_since" });
}

/**
 * Writes values, and what follows from them, into rows that are held. A record that would not change is left alone.
 * Moving a record to another owner passes the mover's own sight: the verb has checked the right and the record.
 */
export async function changeRecords<R extends Row>(
  asking: Asking,
  records: Records<R>,
  edits: Edit<R>[],
  op: ChangeOp,
): Promise<Changed<R>[]> {
  const change = { op, at: now() };
  const all = edits.map((edit) => changeOf(asking, records, edit, change));
  const touched = all.filter((each) => each.touched);
  const kind = records as Records;
  const moves = edits.some(({ set }) => "teamPath" in set || "ownerId" in set || "collaboratorIds" in set);
  if (touched.length > 0 && moves && records.scope) {
    await withWholeScope(asking, [records.scope], () => write(asking, kind, touched));
  } else if (touched.length > 0) {
    await write(asking, kind, touched);
  }
  syncDocuments(asking, kind, touched);
  await syncMatchKeys(asking, kind, touched);
  await syncTags(
    asking,
    kind,
    touched.map(({ before, row, why }) => ({ id: row.id, before: tagsOf(before), after: tagsOf(row), why })),
  );
  return all.map(({ written: _written, why: _why, ...each }) => each);
}
