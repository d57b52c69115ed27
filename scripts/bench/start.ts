import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "#scripts/postgres/find-free-port.ts";
import type { Bench, BenchContext } from "./bench.ts";
import { figure, remark } from "./figure.ts";
import { p50 } from "./percentile.ts";

const TIMES = 5;
const POLL_MS = 10;
/** The first start may install, build and make the database. */
const GIVE_UP_MS = 600_000;

/** `npm start` for the second time: installed, built, database there. From the command to the first answer. */
export const startBench: Bench = {
  what: "second npm start, from the command to ready",
  async run(context) {
    remark("start: target ≤ 4 s");
    const dataDir = join(context.workDir, "start");
    figure("start.first", await startOnce(context, dataDir), "s");
    const seconds: number[] = [];
    for (let count = 0; count < TIMES; count += 1) seconds.push(await startOnce(context, dataDir));
    figure("start.second.p50", p50(seconds), "s");
    figure("start.second.max", Math.max(...seconds), "s");
  },
};

async function startOnce({ root, shutdown }: BenchContext, dataDir: string): Promise<number> {
  const port = await findFreePort();
  const args = ["start", "--", "--data-dir", dataDir, "--port", String(port)];
  const began = performance.now();
  // A group of its own, so that the stop reaches what npm has started.
  const child = spawn("npm", args, { cwd: root, stdio: "ignore", detached: true });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGTERM");
    await exited;
  };
  shutdown.add(stop);
  while (!(await isReady(port))) {
    if (child.exitCode !== null || performance.now() - began > GIVE_UP_MS)
      throw new Error("npm start did not become ready");
    await sleep(POLL_MS);
  }
  const seconds = (performance.now() - began) / 1000;
  await stop();
  return seconds;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.status === 200;
}
