import type { AgentId } from "#agents/contract.ts";
import { emptyMessageView } from "#agents/frames/contract.ts";
import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { duringCommit } from "#lib/platform/with-actor.ts";
import { type LocalWorker, type OwnRun, readyWorker } from "./local-worker.ts";
import { insertMessage, insertRun, type RunRow } from "./repository.ts";
import type { LoadedRun } from "./run-log/load-run.ts";

/** What a worker would have to read. */
type Known = Pick<LoadedRun, "text" | "state" | "history" | "preferences">;
type Start = {
  conversationId: string;
  messageId: string;
  replySeq: number;
  agent?: AgentId | undefined;
  focus?: unknown;
  /** Given when it is this message's turn: the worker of this process, if it has room, then owns the run at once. */
  known?: Known | undefined;
};

const unstarted = {
  status: "queued",
  engine: null,
  attempt: 0,
  resume: null,
  leaseOwner: null,
  leaseUntil: null,
  stopRequested: false,
  lastFrameSeq: 0,
  tokens: 0,
  writes: 0,
  undoneAt: null,
  error: null,
  startedAt: null,
  finishedAt: null,
} satisfies Partial<RunRow>;

function leaseOf(worker: LocalWorker) {
  const at = Date.now();
  const leaseUntil = new Date(at + worker.leaseSeconds * 1000);
  return { status: "running", attempt: 1, leaseOwner: worker.id, leaseUntil, startedAt: new Date(at) };
}

function ownRun(context: Context, run: RunRow, known: Known): Omit<OwnRun, "committed"> {
  const { tenantId, userId, id: runId, attempt } = run;
  return {
    claimed: { runId, tenantId, userId, attempt, wasRunning: false },
    person: context.principal,
    loaded: { ...known, run, unasked: false, steps: [], proposals: [], view: null, wroteBefore: false },
  };
}

/** Queues a run that answers a message, with the place where its reply will stand. */
export function startRun(tx: Tx, context: Context, start: Start): { runId: string; replyId: string } {
  const { tenantId, userId } = context.principal;
  const [runId, replyId, at] = [newId("run"), newId("message"), now()];
  const worker = start.known && readyWorker();
  const real = new Date();
  const run: RunRow = {
    id: runId,
    tenantId,
    userId,
    conversationId: start.conversationId,
    messageId: start.messageId,
    replyId,
    requestedAgent: start.agent ?? null,
    focus: start.focus ?? null,
    ...unstarted,
    ...(worker && leaseOf(worker)),
    createdAt: real,
    updatedAt: real,
  };
  insertRun(tx, run);
  if (worker && start.known) {
    const own = ownRun(context, run, start.known);
    // Read and understood while the commit is on its way. When that fails, or its end stays unknown, nobody goes on with
    // it: its lease runs out, and it is claimed like any other.
    duringCommit(tx, (committed) => worker.start({ ...own, committed }));
  }
  insertMessage(tx, {
    id: replyId,
    tenantId,
    userId,
    conversationId: start.conversationId,
    seq: start.replySeq,
    role: "assistant",
    view: emptyMessageView,
    runId,
    createdAt: at,
    updatedAt: at,
  });
  return { runId, replyId };
}
