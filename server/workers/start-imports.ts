import { claimImport, importLeaseSeconds, workOnImport } from "#lib/domains/imports/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { log } from "#lib/platform/log.ts";
import { listen } from "#lib/platform/notifications.ts";

const lookEveryMs = 5_000;

/** Works on imports, one at a time, as they are asked for; those of a worker that has died when their lease ends. */
export async function startImports(): Promise<{ stop(): Promise<void> }> {
  const worker = newId("request");
  let [stopped, again] = [false, false];
  let working: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    while (again && !stopped) {
      again = false;
      for (;;) {
        const claim = await claimImport(worker, importLeaseSeconds);
        if (!claim) break;
        await workOnImport({ ...claim, worker, isStopped: () => stopped });
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
      await working;
    },
  };
}
