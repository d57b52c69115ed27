"use client";
import { useTranslations } from "next-intl";
import type { NotificationItem } from "#components/shared/notifications/notification-line.tsx";
import { recordHref } from "#components/shared/shell/record-href.ts";
import type { NotificationDto } from "#lib/domains/activities/contract.ts";

/** What is told to the person, in words, with the way to what it is about. */
export function useNotificationItem(): (dto: NotificationDto) => NotificationItem {
  const t = useTranslations("notifications");
  return ({ id, kind, params, from, object, recordId, unread, createdAt }) => ({
    id,
    at: createdAt,
    title: t.has(kind) ? t(kind, { ...params, from: from?.name ?? "" }) : kind,
    href: object && recordId ? recordHref(object, recordId) : null,
    unread,
  });
}
