import { applySmartTags, followEvents, systemContexts } from "#lib/domains/records/index.ts";
import { log } from "#lib/platform/log.ts";
import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";

const gatherMs = 500;
const everyMs = 10 * 60_000;
const mostWaiting = 5_000;

/** Applies every rule to every record: what depends on the day changes without a write. */
async function applyAll(signal: AbortSignal): Promise<void> {
  for (const context of await systemContexts("smart-tags")) await applySmartTags(context, { signal });
}

/**
 * Keeps smart tags in step: shortly after each write on what it touched, and every ten minutes on all records. Events
 * lost with the process are made up for by the next round over all.
 */
export function startSmartTags(): { follow(event: RelayedEvent): void; stop(): Promise<void> } {
  let waiting: RelayedEvent[] = [];
  const ending = new AbortController();
  let work = Promise.resolve();
  const then = (act: () => Promise<unknown>) => {
    work = work.then(act).then(
      () => undefined,
      (error) => log().warn({ err: error }, "smart tags could not be applied"),
    );
  };
  const take = () => {
    const events = waiting;
    waiting = [];
    if (events.length > 0) then(() => followEvents(events));
  };
  const all = () => applyAll(ending.signal);
  then(all);
  const timers = [setInterval(take, gatherMs), setInterval(() => then(all), everyMs)];
  return {
    follow(event) {
      if (event.type !== "tag.applied" && waiting.length < mostWaiting) waiting.push(event);
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      ending.abort();
      await work;
    },
  };
}
