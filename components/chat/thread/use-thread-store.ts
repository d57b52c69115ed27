"use client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useViewer } from "#components/shared/viewer-context.tsx";
import type { ConversationDetail } from "#lib/domains/conversations/contract.ts";
import type { ThreadState } from "#lib/realtime/thread-state.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";
import { openThread, showThread, wireThreads } from "#lib/realtime/threads.ts";

/** The thread of a conversation, or of the one about to be started: its store goes on when it gets its id. */
export function useThreadStore(
  id: string | null,
  detail: ConversationDetail | null,
): { store: ThreadStore; state: ThreadState } {
  const viewer = useViewer();
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

  return { store, state };
}
