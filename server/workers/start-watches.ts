import { watchOver } from "#agents/watches/index.ts";
import { log } from "#lib/platform/log.ts";
import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";

/** The start has other work first, and a browser that has just come shall not be overtaken. */
const firstMs = 90_000;
const everyMs = 10 * 60_000;
/** What comes together is looked at together. */
const gatherMs = 60_000;

/**
 * Lets agents speak of what should not wait: every ten minutes, and soon after a lead came or changed hands. Nothing is
 * lost with the process: what was not told is found again.
 */
export function startWatches(): { follow(event: RelayedEvent): void; stop(): Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  let soon = new Set<string>();
  let work: Promise<unknown> | undefined;
  // One round at a time: what comes meanwhile is seen by the next.
  const round = (act: () => Promise<unknown>) => {
    work ??= act()
      .catch((error) => log().warn({ err: error }, "could not watch for people"))
      .finally(() => {
        work = undefined;
      });
  };
  const all = () => round(() => watchOver({ signal }));
  const first = setTimeout(all, firstMs);
  const take = () => {
    if (work || soon.size === 0) return;
    const companies = soon;
    soon = new Set();
    round(async () => {
      for (const tenantId of companies) await watchOver({ tenantId, signal });
    });
  };
  const timers = [setInterval(all, everyMs), setInterval(take, gatherMs)];
  return {
    follow({ aggregateType, tenantId }) {
      if (aggregateType === "lead") soon.add(tenantId);
    },
    async stop() {
      clearTimeout(first);
      for (const timer of timers) clearInterval(timer);
      ending.abort();
      await work;
    },
  };
}
