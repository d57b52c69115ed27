"use client";
import { useEffect, useEffectEvent, useState } from "react";
import {
  countNotifications,
  loadNotifications,
  readNotificationsAction,
} from "#app/(workspace)/timeline/actions.ts";
import { NotificationBell } from "#components/shared/notifications/notification-bell.tsx";
import { useNotificationItem } from "#components/shared/notifications/use-notification-item.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { NotificationDto } from "#lib/domains/activities/contract.ts";

type State = "loading" | "idle" | "failed";

/** The person's notifications, kept up while they come in. */
export function WorkspaceBell() {
  const item = useNotificationItem();
  const [unread, setUnread] = useState(0);
  const [items, setItems] = useState<readonly NotificationDto[]>([]);
  const [state, setState] = useState<State>("loading");

  const count = useEffectEvent(async () => {
    const answer = await countNotifications().catch(() => null);
    if (answer) setUnread(answer.unread);
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (attempt >= 0) void count();
  }, [attempt]);
  const soon = useDebounced(() => setAttempt((known) => known + 1), 300);
  useServerEvent("entity:changed", (event) => {
    if (event.type === "notification" || event.type === "task" || event.type === "activity") soon();
  });

  useServerEvent("notification:new", soon);

  async function read() {
    try {
      const page = await loadNotifications({ limit: 12 });
      setItems(page.items);
      setState("idle");
    } catch {
      setState("failed");
    }
  }
  async function markRead(ids: string[] | "all") {
    const result = await readNotificationsAction(ids);
    if (!result.ok) return;
    setAttempt((known) => known + 1);
    await read();
  }
  return (
    <NotificationBell
      unread={unread}
      items={items.map(item)}
      state={state}
      opened={() => void read()}
      markRead={(ids) => void markRead(ids)}
      allHref="/notifications"
    />
  );
}
