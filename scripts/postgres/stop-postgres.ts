import { setTimeout as sleep } from "node:timers/promises";
import { isServing } from "./is-serving.ts";
import { readPostmaster } from "./read-postmaster.ts";

const POLL_MS = 20;

/**
 * Fast shutdown (SIGINT): open transactions roll back, everything committed is
 * on disk. False when it is not done in time; it then ends by itself.
 */
export async function stopPostgres(dataDir: string, withinMs = 10_000): Promise<boolean> {
  const running = await readPostmaster(dataDir);
  if (!running || !(await isServing(running.pid, dataDir))) return true;
  try {
    process.kill(running.pid, "SIGINT");
  } catch {
    return true;
  }
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    const found = await readPostmaster(dataDir);
    if (found?.pid !== running.pid) return true;
    if (!(await isServing(running.pid, dataDir))) return true;
    await sleep(POLL_MS);
  }
  return false;
}
