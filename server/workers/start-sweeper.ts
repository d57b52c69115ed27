import { sweepCheckpoints } from "#agents/runtime/index.ts";
import { sweep } from "#lib/platform/health.ts";
import { log } from "#lib/platform/log.ts";

const everyMs = 60_000;

/** Once a minute removes what has served its time. Returns how to stop. */
export function startSweeper(): () => void {
  const timer = setInterval(() => {
    Promise.all([sweep(), sweepCheckpoints()]).catch((error) => log().warn({ err: error }, "sweep failed"));
  }, everyMs);
  return () => clearInterval(timer);
}
