"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { conversationIdOf } from "#components/chat/conversation-id.ts";
import { useThreadStore } from "#components/chat/thread/use-thread-store.ts";
import type { ConversationDetail } from "#lib/domains/conversations/contract.ts";

/** The thread of the address. */
export function useThread(detail: ConversationDetail | null): ReturnType<typeof useThreadStore> {
  const id = conversationIdOf(usePathname());
  const { store, state } = useThreadStore(id, detail);

  // The browser's address: no navigation, so nothing is mounted again in the middle of an answer.
  const started = id === null ? state.conversationId : null;
  useEffect(() => {
    if (started) window.history.replaceState(null, "", `/chat/${started}`);
  }, [started]);

  return { store, state };
}
