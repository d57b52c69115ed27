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
  let soon = new Set<string>();
  let work = Promise.resolve();
  const then = (act: () => Promise<unknown>) => {
    work = work.then(act).then(
      () => undefined,
      (error) => log().warn({ err: error }, "could not watch for people"),
    );
  };
  const all = () => then(() => watchOver());
  const first = setTimeout(all, firstMs);
  const take = () => {
    const companies = soon;
    soon = new Set();
    for (const tenantId of companies) then(() => watchOver(tenantId));
  };
  const timers = [setInterval(all, everyMs), setInterval(take, gatherMs)];
  return {
    follow({ aggregateType, tenantId }) {
      if (aggregateType === "lead") soon.add(tenantId);
    },
    async stop() {
      clearTimeout(first);
      for (const timer of timers) clearInterval(timer);
      await work;
    },
  };
}
