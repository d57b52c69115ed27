"use client";
import { useState } from "react";
import { loadConversations } from "#app/(workspace)/chat/actions.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { ConversationDto } from "#lib/domains/conversations/contract.ts";

/** The list of conversations: searched on the server, reloaded when any of them changes. */
export function useHistory(initial: ConversationDto[]) {
  const [items, setItems] = useState(initial);
  const [q, setQ] = useState("");

  async function reload() {
    try {
      const page = await loadConversations(q.trim());
      setItems(page.items);
    } catch {
      // The list shown is still true enough; the next change asks again.
    }
  }
  const soon = useDebounced(() => void reload(), 250);
  useServerEvent("conversation:changed", soon);

  return {
    items,
    q,
    search(text: string) {
      setQ(text);
      soon();
    },
    change: (id: string, change: Partial<ConversationDto>) =>
      setItems((known) => known.map((item) => (item.id === id ? { ...item, ...change } : item))),
    remove: (id: string) => setItems((known) => known.filter((item) => item.id !== id)),
  };
}
export type History = ReturnType<typeof useHistory>;
