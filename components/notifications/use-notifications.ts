"use client";
import { useState } from "react";
import { loadNotifications, readNotificationsAction } from "#app/(workspace)/timeline/actions.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { NotificationDto } from "#lib/domains/activities/contract.ts";

export type NotificationPage = { items: NotificationDto[]; nextCursor: string | null };
export type Box = "all" | "unread";
const pageSize = 30;

/** The person's notifications, page by page, kept up while they come in. */
export function useNotifications(first: NotificationPage) {
  const [page, setPage] = useState(first);
  const [box, setBox] = useState<Box>("all");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const ask = (which: Box, cursor?: string) =>
    loadNotifications({ unread: which === "unread", limit: pageSize, ...(cursor && { cursor }) });

  async function attempt(work: () => Promise<void>) {
    setState("busy");
    try {
      await work();
      setState("idle");
    } catch {
      setState("failed");
    }
  }
  const load = (which: Box) => attempt(async () => setPage(await ask(which)));
  const soon = useDebounced(() => void load(box), 300);
  useServerEvent("notification:new", soon);

  async function read(ids: string[] | "all") {
    const result = await readNotificationsAction(ids);
    if (!result.ok) return toastStore.show(result.message, "danger");
    const isRead = (id: string) => ids === "all" || ids.includes(id);
    setPage((known) => ({
      ...known,
      items: known.items.map((item) => (isRead(item.id) ? { ...item, unread: false } : item)),
    }));
  }
  async function next(cursor: string) {
    const further = await ask(box, cursor);
    setPage((known) => ({ ...further, items: [...known.items, ...further.items] }));
  }
  const { nextCursor } = page;
  return {
    page,
    box,
    state,
    read,
    retry: () => void load(box),
    choose: (which: Box) => {
      setBox(which);
      void load(which);
    },
    more: nextCursor ? () => void attempt(() => next(nextCursor)) : null,
  };
}
