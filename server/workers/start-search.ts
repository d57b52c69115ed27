import { keepSearch } from "#lib/domains/records/index.ts";
import { keepTrying } from "./keep-trying.ts";

const pace = { everyMs: 10 * 60_000, retryMs: 10_000 };

/** Makes the search of companies anew that was never made, or by older rules. */
export function startSearch(): { stop(): Promise<void> } {
  const ending = new AbortController();
  const keeper = keepTrying("making the search", () => keepSearch(ending.signal), pace);
  return {
    stop() {
      ending.abort();
      return keeper.stop();
    },
  };
}
