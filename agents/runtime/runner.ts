import { randomUUID } from "node:crypto";
import type { Frame } from "#agents/contract.ts";
import { type ClaimedRun, claimRun, extendLeases, takeRun } from "#lib/domains/conversations/index.ts";
import { contextOf } from "#lib/domains/identity/index.ts";
import type { Principal } from "#lib/platform/context.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { listen } from "#lib/platform/notifications.ts";
import { closeCheckpointer } from "./checkpointer.ts";
import { createFrameKeeper } from "./frame-keeper.ts";
import { createLiveRuns, type LiveRuns } from "./live-runs.ts";
import type { KnownRun } from "./open-run.ts";
import { processRun } from "./process-run.ts";
import { compileRunGraphs } from "./run-graphs.ts";

const leaseSeconds = 10;
const extendEveryMs = 3_000;
const lookEveryMs = 2_000;
const yieldMs = 5;

export type Runner = {
  live: LiveRuns;
  running(): number;
  /** Takes a run that this process has just stored at once, without waiting to be woken. */
  take(runId: string, person: Principal): Promise<void>;
  stop(): Promise<void>;
};
type Options = { onFrame: (userId: string, frame: Frame) => void };

type Work = (run: ClaimedRun, known?: KnownRun) => Promise<void>;

/** Claims and processes until nothing waits; never more than `limit` at once. */
function createLoop(worker: string, limit: number, work: Work) {
  const going = new Set<Promise<void>>();
  let [looking, again, stopped] = [false, false, false];
  const start = (run: ClaimedRun, known?: KnownRun): void => {
    const job: Promise<void> = work(run, known).finally(() => {
      going.delete(job);
      void look();
    });
    going.add(job);
  };
  const look = async (): Promise<void> => {
    again = true;
    if (looking || stopped) return;
    looking = true;
    try {
      while (again && !stopped && going.size < limit) {
        again = false;
        const run = await claimRun(worker, leaseSeconds);
        if (!run) continue;
        again = true;
        start(run);
      }
    } catch (error) {
      log().warn({ err: error }, "cannot claim runs");
    } finally {
      looking = false;
    }
    if (again && !stopped && going.size < limit) void look();
  };
  const take = async (runId: string, person: Principal): Promise<void> => {
    if (stopped || going.size >= limit) return;
    const context = contextOf(person, { kind: "conversation" });
    const taken = await takeRun(context, runId, { worker, leaseSeconds });
    if (taken) start(taken.claimed, { person, loaded: taken.loaded });
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    await Promise.race([Promise.all(going), new Promise((resolve) => setTimeout(resolve, 8_000).unref())]);
  };
  return { look, take, stop, running: () => going.size };
}

/** Starts the worker that answers messages: woken by the database, bounded, and heir to runs whose worker died. */
export async function startRunner(options: Options): Promise<Runner> {
  const worker = `${process.pid}-${randomUUID().slice(0, 8)}`;
  const graphs = compileRunGraphs();
  const live = createLiveRuns();
  const onFrame = (userId: string, frame: Frame) => {
    live.add(frame);
    options.onFrame(userId, frame);
  };
  const keeper = createFrameKeeper();
  const loop = createLoop(worker, env().RUN_CONCURRENCY, (run, known) =>
    processRun(run, { graphs, live, keeper, onFrame }, known),
  );
  const unlisten = await listen({
    // A moment later, for the process that has stored the run takes it itself.
    huike_runs: (runId) => void setTimeout(() => live.goes(runId) || void loop.look(), yieldMs),
    huike_stops: (runId) => live.stop(runId),
  });
  const looking = setInterval(() => void loop.look(), lookEveryMs);
  const extending = setInterval(() => {
    if (loop.running() === 0) return;
    extendLeases(worker, leaseSeconds)
      .then((stops) => {
        for (const runId of stops) live.stop(runId);
      })
      .catch((error) => log().warn({ err: error }, "cannot extend leases"));
  }, extendEveryMs);
  void loop.look();
  return {
    live,
    running: loop.running,
    take: (runId, person) =>
      loop.take(runId, person).catch((error) => log().warn({ err: error, runId }, "cannot take run")),
    async stop() {
      clearInterval(looking);
      await unlisten();
      await loop.stop();
      clearInterval(extending);
      await closeCheckpointer();
    },
  };
}
