import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { writeEvent } from "#lib/platform/outbox.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { type Changed, changeRecords } from "#lib/platform/records/change-records.ts";
import type { Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { followedNames } from "#lib/platform/records/followed-names.ts";
import { unjournaled } from "#lib/platform/records/journaled.ts";
import { recordEvent } from "#lib/platform/records/record-event.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { groupBy } from "../group-by.ts";
import { type JobRow, saveProgress } from "../job-repository.ts";
import { insertPoolMoves, selectInUse } from "../lookup-repository.ts";
import type { Made } from "../objects/import-object.ts";
import { importObject } from "../objects/index.ts";
import { mayImportSomething } from "../policy.ts";
import {
  followVersions,
  type RowResult,
  rowsToUndo,
  type StagedRow,
  saveResults,
} from "../row-repository.ts";
import { type BatchDone, batchInput, heldJob, importEvent, leaseSeconds } from "./batch.ts";
import { recount } from "./count-rows.ts";

type Kept = { fields?: Record<string, unknown>; made?: Made; beside?: unknown };
type Verdict = { staged: StagedRow; row: Row | undefined; reason: string | null };

/** What was written by a row is taken back unless somebody has worked with it since. */
async function judge(asking: Asking, job: JobRow, rows: readonly StagedRow[]): Promise<Verdict[]> {
  const { records } = importObject(job.object);
  const ids = rows.flatMap(({ recordId }) => recordId ?? []);
  const found = await findRecords(asking.tx, records, ids, { lock: true, deleted: true });
  const held = new Map(found.map((row) => [row.id, row]));
  const made = rows.filter(({ op }) => op === "create").flatMap(({ recordId }) => recordId ?? []);
  const used = await selectInUse(asking.tx, job.object, made);
  return rows.map((staged) => {
    const row = held.get(staged.recordId ?? "");
    const edited = !row || row.version !== staged.recordVersion;
    const inUse = staged.op === "create" && used.has(staged.recordId ?? "");
    const reason = edited ? "import_edited_since" : inUse ? "import_in_use" : null;
    return { staged, row, reason };
  });
}

/** The records as the verbs have left them. */
async function asTheyAre(asking: Asking, job: JobRow, verdicts: readonly Verdict[]): Promise<Verdict[]> {
  const ids = verdicts.flatMap(({ row }) => row?.id ?? []);
  const found = await findRecords(asking.tx, importObject(job.object).records, ids, { deleted: true });
  const current = new Map(found.map((row) => [row.id, row]));
  return verdicts.map((verdict) => ({ ...verdict, row: current.get(verdict.row?.id ?? "") ?? verdict.row }));
}

/** What a row's verb wrote beside its record goes first: where that was changed since, the record stays too. */
async function takeBackBesides(
  asking: Asking,
  job: JobRow,
  verdicts: readonly Verdict[],
): Promise<Verdict[]> {
  const { takeBack } = importObject(job.object).verbs ?? {};
  const settled: Verdict[] = [];
  for (const verdict of verdicts) {
    const { beside } = (verdict.staged.before ?? {}) as Kept;
    const { id } = verdict.row ?? {};
    const free = verdict.reason === null && beside !== undefined && id !== undefined && takeBack;
    const stays = free && !(await takeBack(asking.context, id, beside));
    settled.push(stays ? { ...verdict, reason: "import_edited_since" } : verdict);
  }
  return takeBack ? asTheyAre(asking, job, settled) : settled;
}

function editsOf(job: JobRow, verdicts: readonly Verdict[]) {
  const { records } = importObject(job.object);
  return verdicts.flatMap(({ staged, row }) => {
    if (!row || staged.op !== "update") return [];
    const { fields = {} } = (staged.before ?? {}) as Kept;
    const follows = followedNames(records, row);
    const back = Object.entries(fields).filter(([name]) => !follows.has(name));
    return [{ row, set: unjournaled(records, row, Object.fromEntries(back)) }];
  });
}

async function leavePools(asking: Asking, job: JobRow, gone: readonly Row[]): Promise<void> {
  const { tenantId, userId } = asking.context.principal;
  const moves = gone
    .filter(({ poolId }) => poolId)
    .map(({ id, poolId }) => ({
      id: newId("poolMove"),
      tenantId,
      poolId: String(poolId),
      object: job.object as "lead",
      recordId: id,
      direction: "out" as const,
      reason: "undone" as const,
      by: userId,
      at: now(),
    }));
  await insertPoolMoves(asking.tx, moves);
}

/** Companies that were made for these rows' contacts go with them, where nothing else hangs on them by now. */
async function putAwayMade(asking: Asking, rows: readonly StagedRow[], deletedAt: Date): Promise<Changed[]> {
  const made = rows.flatMap(({ before }) => (before as Kept | null)?.made ?? []);
  if (made.length === 0) return [];
  const { records } = importObject("customer");
  const versions = new Map(made.map(({ id, version }) => [id, version]));
  const ids = [...versions.keys()];
  const used = await selectInUse(asking.tx, "customer", ids);
  const held = await findRecords(asking.tx, records, ids, { lock: true });
  const free = held.filter((row) => row.version === versions.get(row.id) && !used.has(row.id));
  const gone = free.map((row) => ({ row, set: { deletedAt } }));
  return changeRecords(asking, records, gone, "delete");
}

async function takeBack(asking: Asking, job: JobRow, verdicts: readonly Verdict[]): Promise<Changed[]> {
  const { records } = importObject(job.object);
  const made = verdicts.flatMap(({ staged, row }) => (row && staged.op === "create" ? [row] : []));
  const living = made.filter((row) => row.deletedAt === null);
  // One moment for all: they are written together.
  const deletedAt = now();
  const gone = living.map((row) => ({ row, set: { deletedAt } }));
  const deleted = await changeRecords(asking, records, gone, "delete");
  await leavePools(asking, job, living);
  const put = await putAwayMade(
    asking,
    verdicts.map(({ staged }) => staged),
    deletedAt,
  );
  // Last: giving records back to their owners ends the wider sight.
  const updated = await changeRecords(asking, records, editsOf(job, verdicts), "update");
  return [...deleted, ...put, ...updated];
}

function resultOf({ staged, reason }: Verdict): RowResult {
  const { row, op, recordId, before, recordVersion } = staged;
  const errors = reason === null ? [] : [{ column: null, reason }];
  return { row, op, recordId, before, recordVersion, errors, status: reason === null ? "undone" : "kept" };
}

/** Takes the latest rows back. Records that were edited since stay, and their rows say so. */
export const undoBatch = command({
  name: "import.undo_rows",
  input: batchInput,
  access: mayImportSomething,
  run: async (call) => {
    const { tx, input } = call;
    const job = await heldJob(call, input);
    const rows = await rowsToUndo(tx, job.id, input.limit);
    const asking = await askRecords(call, job.object);
    // What was imported for others, or into a pool, may be out of the importer's own sight.
    const scopes = ["lead", "customer", "contact", "opportunity", "activity", "task"] as const;
    const { verdicts, changed } = await withWholeScope(asking, scopes, async () => {
      const judged = await takeBackBesides(asking, job, await judge(asking, job, rows));
      const free = judged.filter(({ reason }) => reason === null);
      return { verdicts: judged, changed: await takeBack(asking, job, free) };
    });
    const results = verdicts.map(resultOf);
    await saveResults(tx, job.id, results);
    await followVersions(
      tx,
      job.id,
      changed.map(({ row: { id, version } }) => ({ id, version })),
    );
    const counts = recount(
      job.counts,
      results.map((after, index) => ({ before: rows[index] ?? after, after })),
    );
    const progress = { counts, doneRows: job.doneRows + rows.length };
    await saveProgress(tx, job.id, progress, leaseSeconds);
    for (const group of groupBy(changed, ({ change }) => change.entityType).values()) {
      const [first, ...others] = group as [Changed, ...Changed[]];
      writeEvent(tx, call.context, recordEvent(`${first.change.entityType}.import_undone`, first, others));
    }
    const result: BatchDone = { rows: rows.length, after: 0, cancelled: job.cancelRequested };
    const event = importEvent("import.progressed", { ...job, ...progress });
    return { result, changes: changed.map(({ change }) => change), event };
  },
});
