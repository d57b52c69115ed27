import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { writeEvent } from "#lib/platform/outbox.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { recordEvent } from "#lib/platform/records/record-event.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import type { Evaluation } from "../evaluating/evaluation.ts";
import { groupBy } from "../group-by.ts";
import { saveProgress } from "../job-repository.ts";
import { mayImportSomething } from "../policy.ts";
import { type RowResult, saveResults } from "../row-repository.ts";
import { type BatchDone, batchInput, heldJob, importEvent, leaseSeconds } from "./batch.ts";
import { recount } from "./count-rows.ts";
import type { Judged } from "./judge-rows.ts";
import { type Wrote, writeRows } from "./write-rows.ts";

/** The fields that an update overwrote, and what was made along: what undo needs. */
function beforeOf({ changed, along, beside }: Wrote): Record<string, unknown> | null {
  const { before, after, op } = changed.change;
  const made = along && { object: along.change.entityType, id: along.row.id, version: along.row.version };
  const names =
    op === "create"
      ? []
      : Object.keys(after).filter((name) => stableJson(before[name]) !== stableJson(after[name]));
  const gone = op === "create" ? [] : Object.keys(before).filter((name) => !(name in after));
  const fields = Object.fromEntries([...names, ...gone].map((name) => [name, before[name] ?? null]));
  return made || op !== "create"
    ? { fields, ...(made && { made }), ...(beside !== undefined && { beside }) }
    : null;
}

/** One event for each kind of record that was written. */
function tellRecords({ tx, context }: { tx: Tx; context: Context }, all: readonly Changed[]): void {
  for (const [kind, [first, ...others]] of groupBy(all, ({ change }) => change.entityType)) {
    if (first) writeEvent(tx, context, recordEvent(`${kind}.imported`, first, others));
  }
}

function resultOf({ staged, status, op, target, errors }: Evaluation, wrote: Wrote | undefined): RowResult {
  if (!wrote) {
    return { row: staged.row, status, op: null, recordId: target, errors, before: null, recordVersion: null };
  }
  const { id, version } = wrote.changed.row;
  return {
    row: staged.row,
    status: "done",
    op,
    recordId: id,
    errors,
    before: beforeOf(wrote),
    recordVersion: version,
  };
}

const givenBy = <F>() => z.custom<F>((given) => typeof given === "function");

/** Writes rows that were judged, each row's fate in the same transaction as its record. */
export const applyBatch = command({
  name: "import.apply_rows",
  // As functions: nobody needs to see the rows as text.
  input: batchInput.extend({
    judged: givenBy<() => Judged>(),
    /** Throws unless the piece before is there. */
    ready: givenBy<() => Promise<void>>(),
    /** Told when only the commit is left. */
    written: givenBy<() => void>(),
  }),
  access: mayImportSomething,
  run: async (call) => {
    const { tx, input } = call;
    const { judging, rows, found, after } = input.judged();
    const asking = await askRecords(call, judging.job.object);
    const wanted = found.filter(({ status }) => status === "ready");
    const wrote = await writeRows(asking, judging, wanted);
    // Held only now, so that the next piece may be put in place while this one is committed.
    await input.ready();
    const job = await heldJob(call, input);
    const results = found.map((each) => resultOf(each, wrote.get(each)));
    await saveResults(tx, job.id, results);
    const counts = recount(
      job.counts,
      results.map((result, index) => ({ before: found[index]?.staged ?? result, after: result })),
    );
    const progress = { counts, doneRows: job.doneRows + rows.length };
    await saveProgress(tx, job.id, progress, leaseSeconds);
    const all = [...wrote.values()].flatMap(({ changed, along, told }) => [
      ...(along ? [along] : []),
      ...(told ? [] : [changed]),
    ]);
    tellRecords(call, all);
    const result: BatchDone = { rows: rows.length, after, cancelled: job.cancelRequested };
    const event = importEvent("import.progressed", { ...job, ...progress });
    input.written();
    return { result, changes: all.map(({ change }) => change), event };
  },
});
