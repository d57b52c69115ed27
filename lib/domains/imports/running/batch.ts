import { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { DomainEvent } from "#lib/platform/outbox.ts";
import type { ImportEventPayload } from "../contract.ts";
import { holdJob, type JobRow } from "../job-repository.ts";
import { mayImport } from "../policy.ts";
import { fullCounts } from "./count-rows.ts";

/** How long nobody else takes a job from a worker that says nothing. */
export const leaseSeconds = 30;

/** One piece of a job's work, by the worker that has its lease. */
export const batchInput = z
  .object({
    id: z.string(),
    worker: z.string(),
    /** The last row of the piece before. */
    after: z.number().int().default(0),
    limit: z.number().int().positive(),
  })
  .strict();
/** How much was done, and how far; nothing left when `rows` is 0. */
export type BatchDone = { rows: number; after: number; cancelled: boolean };

/** The job, held for this transaction. Another worker may have it by now: then nothing is written. */
export async function heldJob(
  { tx, context }: { tx: Tx; context: Context },
  { id, worker }: { id: string; worker: string },
): Promise<JobRow> {
  const job = await holdJob(tx, id, worker);
  if (!job) throw new AppError("conflict", `the lease on ${id} is lost`, { reason: "import_lease_lost" });
  mayImport(context, job.object);
  return job;
}

export function importEvent(type: string, job: JobRow): DomainEvent {
  const { id, userId, object, status, doneRows, counts } = job;
  const payload: ImportEventPayload = { userId, object, status, doneRows, counts: fullCounts(counts) };
  return { type, aggregateType: "import", aggregateId: id, payload };
}
