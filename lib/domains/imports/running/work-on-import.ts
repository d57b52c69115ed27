import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import type { Context, Principal } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { log } from "#lib/platform/log.ts";
import { defaultLocale } from "#lib/platform/messages/locale.ts";
import type { ImportStatus } from "../contract.ts";
import type { Seen } from "../evaluating/evaluation.ts";
import type { Claim, JobRow } from "../job-repository.ts";
import { applyAhead } from "./apply-ahead.ts";
import { checkBatch } from "./check-batch.ts";
import { beginPhase, endPhase, failRow } from "./phase.ts";
import { stageFile } from "./stage-file.ts";
import { undoBatch } from "./undo-batch.ts";
import { type Walk, type Walked, walkRows } from "./walk-rows.ts";

type Work = Claim & {
  worker: string;
  isStopped: () => boolean;
  /** Where the values come from, for their history. */
  fileName?: string;
};

/** Who imports, with the rights they have now: asked anew for every piece of work. */
async function contextNow({ userId, fileName }: Work): Promise<Context> {
  const principal = await loadPrincipal(userId);
  if (!principal) throw new AppError("forbidden", "who imports is gone", { reason: "import_person_gone" });
  return contextOf(principal, { kind: "import", ...(fileName !== undefined && { text: fileName }) });
}

/** The product itself, where nobody is left in whose name a job could end. */
function systemContext({ tenantId, userId }: Claim): Context {
  const none = { lead: "none", customer: "none", contact: "none", opportunity: "none" } as const;
  const principal: Principal = {
    ...{ tenantId, userId, name: "", role: "", teamId: null, teamPath: "/", locale: defaultLocale },
    scopes: { ...none, activity: "none", task: "none" },
    rights: new Set(),
  };
  const requestId = newId("request");
  return { principal, actor: { type: "system", name: "imports" }, requestId, source: { kind: "system" } };
}

type Phase = { walk: Pick<Walk, "step" | "refuse">; end: ImportStatus; cancelled: ImportStatus };

function phaseOf(work: Work, status: ImportStatus): Phase | undefined {
  const { jobId: id, worker } = work;
  const fail: Walk["refuse"] = async (piece, error) => {
    const { reason, params } = error.options;
    const row = { column: null, reason: reason ?? error.code, ...(params && { params }) };
    return failRow(await contextNow(work), { id, worker, ...piece, error: row });
  };
  const seen: Seen = new Map();
  const context = () => contextNow(work);
  switch (status) {
    case "checking": {
      const step: Walk["step"] = async (piece) => checkBatch(await context(), { id, worker, ...piece, seen });
      return { walk: { step, refuse: fail }, end: "checked", cancelled: "draft" };
    }
    case "running": {
      const step = applyAhead({ id, worker }, context);
      return { walk: { step, refuse: fail }, end: "done", cancelled: "cancelled" };
    }
    case "undoing": {
      const step: Walk["step"] = async (piece) => undoBatch(await context(), { id, worker, ...piece });
      const refuse: Walk["refuse"] = (_piece, error) => Promise.reject(error);
      return { walk: { step, refuse }, end: "undone", cancelled: "paused" };
    }
    default:
      return undefined;
  }
}

async function end(work: Work, status: ImportStatus): Promise<void> {
  await endPhase(await contextNow(work), { id: work.jobId, worker: work.worker, status });
}

async function doPhase(work: Work, job: JobRow, after: number): Promise<void> {
  const { isStopped } = work;
  if (!job.format.staged && !(await stageFile(await contextNow(work), job, work.worker, isStopped))) {
    return end(work, job.status);
  }
  // It may have been asked for more while its file was read.
  const now = job.format.staged ? job : (await begin(work)).job;
  const phase = phaseOf(work, now.status);
  if (!phase) return end(work, now.status === "queued" ? "draft" : now.status);
  const walked: Walked = await walkRows({ after, isStopped, ...phase.walk });
  const next = { done: phase.end, cancelled: phase.cancelled, stopped: now.status }[walked];
  await end(work, next);
}

async function begin(work: Work) {
  return beginPhase(await contextNow(work), { id: work.jobId, worker: work.worker });
}

async function giveUp(work: Work, error: unknown): Promise<void> {
  const known = error instanceof AppError ? error : new AppError("internal", String(error));
  if (known.options.reason === "import_lease_lost") return;
  const { reason = known.code, params = {} } = known.options;
  if (known.code === "internal") log().error({ err: error, job: work.jobId }, "an import failed");
  await endPhase(systemContext(work), {
    id: work.jobId,
    worker: work.worker,
    status: "failed",
    error: { reason, params },
  });
}

/** Does what a claimed job is to do, to its end or until it is stopped; what cannot be finished is left to the lease. */
export async function workOnImport(work: Work): Promise<void> {
  try {
    const { job, after } = await begin(work);
    await doPhase({ ...work, fileName: job.fileName }, job, after);
  } catch (error) {
    await giveUp(work, error).catch((again: unknown) =>
      log().warn({ err: again, job: work.jobId }, "an import could not be ended"),
    );
  }
}
