import { z } from "zod";
import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { evaluateRows } from "../evaluating/evaluate-rows.ts";
import type { Evaluation, Seen } from "../evaluating/evaluation.ts";
import { saveProgress } from "../job-repository.ts";
import { mayImportSomething } from "../policy.ts";
import { type RowResult, rowsAfter, saveResults } from "../row-repository.ts";
import { type BatchDone, batchInput, heldJob, importEvent, leaseSeconds } from "./batch.ts";
import { recount } from "./count-rows.ts";
import { judgingOf } from "./judging-of.ts";
import { isOpen } from "./open-rows.ts";

/** A row that would be skipped is shown as one that looks like another. */
function resultOf({ staged, status, target, errors }: Evaluation): RowResult {
  return {
    row: staged.row,
    status: status === "skipped" ? "duplicate" : status,
    // Only an answer that somebody gave is kept: what is to be done is found out again when it is done.
    op: staged.status === "ready" ? staged.op : null,
    recordId: target,
    errors,
    before: null,
    recordVersion: null,
  };
}

/** Judges the next rows and notes what was found; touches no record. */
export const checkBatch = command({
  name: "import.check_rows",
  input: batchInput.extend({ seen: z.custom<Seen>((given) => given instanceof Map) }),
  access: mayImportSomething,
  run: async (call) => {
    const { tx, input } = call;
    const job = await heldJob(call, input);
    const rows = await rowsAfter(tx, job.id, input.after, input.limit);
    const asking = await askRecords(call, job.object);
    const open = rows.filter(isOpen);
    const found = await evaluateRows(asking, await judgingOf(asking, job, input.seen), open);
    const results = found.map(resultOf);
    await saveResults(tx, job.id, results);
    const counts = recount(
      job.counts,
      results.map((after, index) => ({ before: open[index] ?? after, after })),
    );
    const progress = { counts, doneRows: job.doneRows + rows.length };
    await saveProgress(tx, job.id, progress, leaseSeconds);
    const after = rows.at(-1)?.row ?? input.after;
    const result: BatchDone = { rows: rows.length, after, cancelled: job.cancelRequested };
    return { result, changes: [], event: importEvent("import.progressed", { ...job, ...progress }) };
  },
});
