"use client";
import { type ReactNode, useMemo } from "react";
import { Composer, type Focus } from "#components/chat/composer/composer.tsx";
import { LiveRegion } from "#components/chat/thread/live-region.tsx";
import { MessageScroller } from "#components/chat/thread/message-scroller.tsx";
import { RulesBanner } from "#components/chat/thread/rules-banner.tsx";
import { ThreadActionsProvider } from "#components/chat/thread/thread-actions.tsx";
import { threadItems } from "#components/chat/thread/thread-items.ts";
import { useOutbox } from "#components/chat/thread/use-outbox.ts";
import { useRefreshedThread } from "#components/chat/thread/use-refreshed-thread.ts";
import { ConnectionBanner } from "#components/shared/connection-banner.tsx";
import { isWorking, type ThreadState } from "#lib/realtime/thread-state.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";

type ThreadBodyProps = {
  store: ThreadStore;
  state: ThreadState;
  focus: Focus | null;
  rulesOnly: boolean;
  /** Shown while nothing was said. */
  empty: ReactNode;
};

/** What was said, and where the next thing is said; on a page of its own or beside one. */
export function ThreadBody({ store, state, focus, rulesOnly, empty }: ThreadBodyProps) {
  const pending = useOutbox(store.key);
  useRefreshedThread(store);
  const items = useMemo(() => threadItems(state, pending), [state, pending]);
  const working = useMemo(() => state.messages.findLast(isWorking) ?? null, [state.messages]);
  return (
    <ThreadActionsProvider store={store}>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <ConnectionBanner />
        {items.length === 0 ? (
          empty
        ) : (
          <MessageScroller key={store.key} store={store} items={items} hasMore={state.hasMore} />
        )}
        <div className="mx-auto w-full max-w-[808px] px-3 pb-2 sm:px-6 sm:pb-3">
          <Composer
            key={`${store.key} ${focus?.id ?? ""} ${focus?.label ?? ""}`}
            store={store}
            focus={focus}
            running={working?.runId ?? null}
          />
          {rulesOnly ? <RulesBanner /> : null}
        </div>
      </div>
      <LiveRegion message={working ?? state.messages.at(-1) ?? null} />
    </ThreadActionsProvider>
  );
}
