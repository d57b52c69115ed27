"use client";
import { useSyncExternalStore } from "react";
import { draftStore } from "#components/chat/composer/draft-store.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";

/** The text in the composer, kept in this browser. */
export function useDraft(store: ThreadStore): [string, (text: string) => void] {
  const place = () => store.get().conversationId ?? "new";
  const text = useSyncExternalStore(
    draftStore.subscribe,
    () => draftStore.get(store.key, place()),
    () => "",
  );
  return [text, (next) => draftStore.set(store.key, next, place())];
}
