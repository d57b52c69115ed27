import { randomUUID } from "node:crypto";
import type { Frame } from "#agents/contract.ts";
import {
  type ClaimedRun,
  claimRun,
  extendLeases,
  type OwnRun,
  setLocalWorker,
} from "#lib/domains/conversations/index.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { listen } from "#lib/platform/notifications.ts";
import { closeCheckpointer } from "./checkpointer.ts";
import { createFrameKeeper } from "./frame-keeper.ts";
import { followNames } from "./known-names.ts";
import { createLiveRuns, type LiveRuns } from "./live-runs.ts";
import { processRun } from "./process-run.ts";
import { compileRunGraphs } from "./run-graphs.ts";

const leaseSeconds = 10;
const extendEveryMs = 3_000;
const lookEveryMs = 2_000;

export type Runner = {
  live: LiveRuns;
  running(): number;
  stop(): Promise<void>;
};
type Options = { onFrame: (userId: string, frame: Frame) => void };

type Work = (run: ClaimedRun, known?: OwnRun) => Promise<void>;

/** Claims and processes until nothing waits; never more than `limit` at once. */
function createLoop(worker: string, limit: number, work: Work) {
  const going = new Map<Promise<void>, string>();
  /** What is queued waits for one of these to end: for its conversation's turn, or for room. */
  const inTheWay = new Set<Promise<void>>();
  let [again, stopped] = [false, false];
  let looking: Promise<void> | undefined;
  const start = (run: ClaimedRun, known?: OwnRun): void => {
    const job: Promise<void> = work(run, known).finally(() => {
      going.delete(job);
      if (inTheWay.delete(job)) look();
    });
    going.set(job, run.runId);
    // Where one was queued there may be more.
    if (!known) inTheWay.add(job);
  };
  const claim = async (): Promise<void> => {
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
    }
  };
  const look = (): void => {
    again = true;
    if (stopped) return;
    looking ??= claim().finally(() => {
      looking = undefined;
      if (again && !stopped && going.size < limit) look();
    });
  };
  const wake = (): void => {
    for (const job of going.keys()) inTheWay.add(job);
    look();
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    await Promise.race([
      Promise.all([...going.keys(), looking]),
      new Promise((resolve) => setTimeout(resolve, 8_000).unref()),
    ]);
  };
  return {
    look,
    wake,
    stop,
    start: (run: OwnRun) => start(run.claimed, run),
    hasRoom: () => !stopped && going.size < limit,
    running: () => [...going.values()],
  };
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
  setLocalWorker({ id: worker, leaseSeconds, hasRoom: loop.hasRoom, start: loop.start });
  const unlisten = await listen({
    huike_runs: loop.wake,
    huike_stops: (runId) => live.stop(runId),
  });
  const unfollow = await followNames();
  const looking = setInterval(loop.look, lookEveryMs);
  const extending = setInterval(() => {
    const going = loop.running();
    if (going.length === 0) return;
    extendLeases(worker, leaseSeconds, going)
      .then((stops) => {
        for (const runId of stops) live.stop(runId);
      })
      .catch((error) => log().warn({ err: error }, "cannot extend leases"));
  }, extendEveryMs);
  loop.look();
  return {
    live,
    running: () => loop.running().length,
    async stop() {
      setLocalWorker(undefined);
      clearInterval(looking);
      await unlisten();
      await unfollow();
      await loop.stop();
      clearInterval(extending);
      await closeCheckpointer();
    },
  };
}
