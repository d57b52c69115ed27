"use client";
import { useMemo, useSyncExternalStore } from "react";
import { type OutboxItem, outbox } from "#lib/realtime/outbox.ts";

/** The messages of this thread that the server has not acknowledged yet. */
export function useOutbox(threadKey: string): OutboxItem[] {
  const items = useSyncExternalStore(outbox.subscribe, outbox.get, outbox.getServer);
  return useMemo(() => items.filter((item) => item.threadKey === threadKey), [items, threadKey]);
}
