"use client";
import type { Focus } from "#components/chat/composer/composer.tsx";
import { RecordPanel } from "#components/chat/focus/record-panel.tsx";
import { EmptyThread } from "#components/chat/thread/empty-thread.tsx";
import { ThreadBody } from "#components/chat/thread/thread-body.tsx";
import { ThreadHeader } from "#components/chat/thread/thread-header.tsx";
import { useThread } from "#components/chat/thread/use-thread.ts";
import type { ConversationDetail } from "#lib/domains/conversations/contract.ts";

type ThreadProps = { detail: ConversationDetail | null; focus: Focus | null; rulesOnly: boolean };

/** A conversation on a page of its own, with the record it is about beside it. */
export function Thread({ detail, focus, rulesOnly }: ThreadProps) {
  const { store, state } = useThread(detail);
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <ThreadHeader title={state.title} />
        <ThreadBody store={store} state={state} focus={focus} rulesOnly={rulesOnly} empty={<EmptyThread />} />
      </div>
      <RecordPanel state={state} focus={focus} />
    </div>
  );
}
