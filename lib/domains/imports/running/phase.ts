import { z } from "zod";
import { requireRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type ImportRowError, importStatuses } from "../contract.ts";
import { holdJob, saveProgress, updateJob } from "../job-repository.ts";
import { mayImportSomething } from "../policy.ts";
import { lineAt, rowsAfter, saveResults } from "../row-repository.ts";
import { batchInput, heldJob, importEvent, leaseSeconds } from "./batch.ts";
import { recount } from "./count-rows.ts";

const held = z.object({ id: z.string(), worker: z.string() }).strict();

/** What is to be done with a job that was just taken, and from which row on. */
export const beginPhase = command({
  name: "import.begin_phase",
  input: held,
  access: mayImportSomething,
  run: async (call) => {
    const job = await heldJob(call, call.input);
    // A check knows the rows it has seen by heart: it starts over, which changes nothing.
    const doneRows = job.status === "checking" ? 0 : job.doneRows;
    await saveProgress(call.tx, job.id, { doneRows }, leaseSeconds);
    const after = job.status === "running" ? await lineAt(call.tx, job.id, doneRows) : 0;
    const result = { job: { ...job, doneRows }, after };
    return { result, changes: [], event: importEvent("import.progressed", job) };
  },
});

/** A phase is over, or given up for now: the job is free for others. In anybody's name: who imports may be gone. */
export const endPhase = command({
  name: "import.end_phase",
  input: held.extend({
    status: z.enum(importStatuses),
    error: z.object({ reason: z.string(), params: z.record(z.string(), z.unknown()) }).optional(),
  }),
  access: (context) => {
    if (context.actor.type !== "system") requireRight(context, "notification.use");
  },
  run: async ({ tx, input }) => {
    const job = await holdJob(tx, input.id, input.worker);
    if (!job) throw new AppError("conflict", "the lease is lost", { reason: "import_lease_lost" });
    const { status, error } = input;
    const ended = status !== job.status;
    const set = {
      status,
      error: error ? JSON.stringify(error) : null,
      leaseOwner: null,
      leaseUntil: null,
      ...(ended && { cancelRequested: false, attempt: 0, finishedAt: now() }),
      ...(status === "undone" && { undoneAt: now() }),
    };
    await updateJob(tx, job.id, set);
    return { result: null, changes: [], event: importEvent("import.ended", { ...job, status }) };
  },
});

/** A row that cannot be written although nothing is wrong with it by itself is left out, and says why. */
export const failRow = command({
  name: "import.fail_row",
  input: batchInput.extend({ error: z.custom<ImportRowError>() }),
  access: mayImportSomething,
  run: async (call) => {
    const { tx, input } = call;
    const job = await heldJob(call, input);
    const [row] = await rowsAfter(tx, job.id, input.after, 1);
    if (!row) throw new AppError("internal", "no row to fail");
    const { op, recordId, before, recordVersion } = row;
    const after = {
      ...{ row: row.row, op, recordId, before, recordVersion },
      status: "failed" as const,
      errors: [input.error],
    };
    await saveResults(tx, job.id, [after]);
    const progress = { counts: recount(job.counts, [{ before: row, after }]), doneRows: job.doneRows + 1 };
    await saveProgress(tx, job.id, progress, leaseSeconds);
    const result = { rows: 1, after: row.row, cancelled: job.cancelRequested };
    return { result, changes: [], event: importEvent("import.progressed", { ...job, ...progress }) };
  },
});
