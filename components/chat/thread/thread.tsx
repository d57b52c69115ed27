"use client";
import { useMemo } from "react";
import { Composer, type Focus } from "#components/chat/composer/composer.tsx";
import { EmptyThread } from "#components/chat/thread/empty-thread.tsx";
import { LiveRegion } from "#components/chat/thread/live-region.tsx";
import { MessageScroller } from "#components/chat/thread/message-scroller.tsx";
import { RulesBanner } from "#components/chat/thread/rules-banner.tsx";
import { ThreadActionsProvider } from "#components/chat/thread/thread-actions.tsx";
import { ThreadHeader } from "#components/chat/thread/thread-header.tsx";
import { threadItems } from "#components/chat/thread/thread-items.ts";
import { useOutbox } from "#components/chat/thread/use-outbox.ts";
import { useRefreshedThread } from "#components/chat/thread/use-refreshed-thread.ts";
import { useThread } from "#components/chat/thread/use-thread.ts";
import { ConnectionBanner } from "#components/shared/connection-banner.tsx";
import type { ConversationDetail } from "#lib/domains/conversations/contract.ts";
import { isWorking } from "#lib/realtime/thread-state.ts";

type ThreadProps = { detail: ConversationDetail | null; focus: Focus | null; rulesOnly: boolean };

export function Thread({ detail, focus, rulesOnly }: ThreadProps) {
  const { store, state } = useThread(detail);
  const pending = useOutbox(store.key);
  useRefreshedThread(store);
  const items = useMemo(() => threadItems(state, pending), [state, pending]);
  const working = useMemo(() => state.messages.findLast(isWorking) ?? null, [state.messages]);
  return (
    <ThreadActionsProvider store={store}>
      <ThreadHeader title={state.title} />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <ConnectionBanner />
        {items.length === 0 ? (
          <EmptyThread />
        ) : (
          <MessageScroller key={store.key} store={store} items={items} hasMore={state.hasMore} />
        )}
        <div className="mx-auto w-full max-w-[808px] px-3 pb-2 sm:px-6 sm:pb-3">
          <Composer key={store.key} store={store} focus={focus} running={working?.runId ?? null} />
          {rulesOnly ? <RulesBanner /> : null}
        </div>
      </div>
      <LiveRegion message={working ?? state.messages.at(-1) ?? null} />
    </ThreadActionsProvider>
  );
}
