"use client";
import { usePathname } from "next/navigation";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { conversationIdOf } from "#components/chat/conversation-id.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import type { ConversationDetail } from "#lib/domains/conversations/contract.ts";
import type { ThreadState } from "#lib/realtime/thread-state.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";
import { openThread, showThread, wireThreads } from "#lib/realtime/threads.ts";

/** The thread of the address. A new conversation keeps its store when the server gives it an id. */
export function useThread(detail: ConversationDetail | null): { store: ThreadStore; state: ThreadState } {
  const viewer = useViewer();
  const id = conversationIdOf(usePathname());
  const given = detail?.id === id ? detail : null;
  const store = useMemo(() => openThread(id, given), [id, given]);
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);

  // The socket.
  useEffect(() => {
    wireThreads(viewer.name);
    return showThread(store);
  }, [store, viewer.name]);

  // The store outlives this page: a fresh copy from the server joins what it knows.
  useEffect(() => {
    if (given) store.merge(given);
  }, [store, given]);

  // The browser's address: no navigation, so nothing is mounted again in the middle of an answer.
  const started = id === null ? state.conversationId : null;
  useEffect(() => {
    if (started) window.history.replaceState(null, "", `/chat/${started}`);
  }, [started]);

  return { store, state };
}
