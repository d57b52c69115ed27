import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import { startSmartTags } from "./start-smart-tags.ts";
import { startWatches } from "./start-watches.ts";

/** Starts the work that follows what happens: smart tags, and what agents speak of unasked. */
export function startFollowers(): { follow(event: RelayedEvent): void; stop(): Promise<void> } {
  const followers = [startSmartTags(), startWatches()];
  return {
    follow(event) {
      for (const follower of followers) follower.follow(event);
    },
    async stop() {
      await Promise.all(followers.map((follower) => follower.stop()));
    },
  };
}
