import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findJob, type JobRow, updateJob } from "./job-repository.ts";
import { requireOwnJob } from "./policy.ts";
import { presentJob, refuseState } from "./present-job.ts";
import { importEvent } from "./running/batch.ts";

/** Whenever nobody works on it: rows that are not written yet are read as is said by then. */
export const changeable = ["queued", "draft", "checked", "done", "cancelled", "failed"] as const;

type Call = { tx: Tx; context: Context; input: { id: string } };

/** The job of a call, held, when it is in one of the states in which this can be asked of it. */
export async function jobToChange({ tx, context, input }: Call, states: readonly JobRow["status"][]) {
  const job = requireOwnJob(context, await findJob(tx, input.id, true));
  refuseState(job, states);
  return job;
}

/** Writes a change of a job and hands it back as people see it. */
export async function outcomeOfJob(call: Call, job: JobRow, set: Partial<JobRow>, event: string) {
  await updateJob(call.tx, job.id, set);
  const { custom = [] } = await askRecords(call, job.object);
  const changed = { ...job, ...set };
  return {
    result: presentJob(call.context, changed, custom),
    changes: [],
    event: importEvent(event, changed),
  };
}

/** What a phase starts with. */
export const fresh = {
  doneRows: 0,
  attempt: 0,
  cancelRequested: false,
  error: null,
  finishedAt: null,
} as const;
