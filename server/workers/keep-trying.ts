import { log } from "#lib/platform/log.ts";

type Pace = { everyMs: number; retryMs: number };

/**
 * Does something now and again and again: `everyMs` after it went well, after a failure soon, and later with each more.
 * `stop` waits for what is under way.
 */
export function keepTrying(
  what: string,
  act: () => Promise<unknown>,
  { everyMs, retryMs }: Pace,
): { stop(): Promise<void> } {
  let failures = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const once = async () => {
    try {
      await act();
      failures = 0;
    } catch (error) {
      failures += 1;
      log().warn({ err: error, failures }, `${what} failed and is tried again`);
    }
    const pause = failures === 0 ? everyMs : Math.min(everyMs, retryMs * 2 ** (failures - 1));
    if (!stopped) timer = setTimeout(start, pause);
  };
  let work = Promise.resolve();
  const start = () => {
    work = once();
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await work;
    },
  };
}
