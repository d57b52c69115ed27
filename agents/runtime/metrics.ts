import { Counter, Histogram } from "prom-client";
import type { Engine, RunStatus } from "#agents/contract.ts";

let made: { finished(status: RunStatus, engine: Engine, elapsedMs: number): void } | undefined;

/** Counts and times of agent runs, on the process's metrics page. */
export function runMetrics() {
  if (made) return made;
  const runs = new Counter({
    name: "huike_agent_runs_total",
    help: "Agent runs ended, by status and engine",
    labelNames: ["status", "engine"],
  });
  const seconds = new Histogram({
    name: "huike_agent_run_seconds",
    help: "Time from claiming an agent run to its end, in seconds",
    labelNames: ["engine"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
  });
  made = {
    finished(status, engine, elapsedMs) {
      runs.inc({ status, engine: engine.kind });
      seconds.observe({ engine: engine.kind }, elapsedMs / 1000);
    },
  };
  return made;
}
