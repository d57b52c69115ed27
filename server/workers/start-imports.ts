import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type Claim, claimImport, importLeaseSeconds } from "#lib/domains/imports/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { log } from "#lib/platform/log.ts";
import { listen } from "#lib/platform/notifications.ts";

const lookEveryMs = 5_000;
const thread = pathToFileURL(join(import.meta.dirname, "import-thread.ts"));
// Small, because what passes through is soon garbage: with more room it would only be collected later.
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/** Works on imports, one at a time, as they are asked for; those of a worker that has died when their lease ends. */
export async function startImports(): Promise<{ stop(): Promise<void> }> {
  const worker = newId("request");
  let [stopped, again] = [false, false];
  let working: Promise<void> | undefined;
  let running: Worker | undefined;

  const workOn = async (claim: Claim): Promise<void> => {
    running = new Worker(thread, { workerData: { ...claim, worker }, execArgv: [], resourceLimits });
    if (stopped) running.postMessage("stop");
    try {
      // A thread that fails leaves its job to the end of the lease.
      await once(running, "exit");
    } finally {
      running = undefined;
    }
  };
  const drain = async (): Promise<void> => {
    while (again && !stopped) {
      again = false;
      for (;;) {
        const claim = await claimImport(worker, importLeaseSeconds);
        if (!claim) break;
        await workOn(claim);
        if (stopped) return;
      }
    }
  };
  const wake = (): void => {
    again = true;
    working ??= drain()
      .catch((error) => log().warn({ err: error }, "imports wait"))
      .finally(() => {
        working = undefined;
      });
  };
  const unlisten = await listen({ huike_imports: wake });
  const timer = setInterval(wake, lookEveryMs);
  wake();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await unlisten();
      running?.postMessage("stop");
      await working;
    },
  };
}
