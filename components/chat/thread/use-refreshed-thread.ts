"use client";
import { useEffect, useEffectEvent } from "react";
import { loadConversation } from "#app/(workspace)/chat/actions.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { getRealtime } from "#lib/realtime/client.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";
import { followRuns } from "#lib/realtime/threads.ts";

/** Catches up with what other devices did: after a lost line, and when the server says that this conversation changed. */
export function useRefreshedThread(store: ThreadStore) {
  async function refresh() {
    const { conversationId } = store.get();
    if (!conversationId) return;
    try {
      const detail = await loadConversation({ id: conversationId });
      if (!detail) return;
      store.merge(detail);
      followRuns(store);
    } catch {
      // Shown state stays; the next connect asks again.
    }
  }
  const soon = useDebounced(() => void refresh(), 600);
  useServerEvent("conversation:changed", (event) => {
    if (event.conversationId === store.get().conversationId) soon();
  });

  const reconnected = useEffectEvent(() => soon());
  // The socket: the first connect belongs to the page that was just loaded.
  useEffect(() => {
    let first = true;
    return getRealtime().onConnect(() => {
      if (!first) reconnected();
      first = false;
    });
  }, []);
}
