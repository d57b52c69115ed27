"use client";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { cn } from "#components/ui/cn.ts";

export type NotificationItem = {
  id: string;
  at: string;
  title: string;
  text?: string;
  href: string | null;
  unread: boolean;
};

/** One thing that was told; pressing it reads it and goes to what it is about. */
export function NotificationLine({ item, read }: { item: NotificationItem; read: () => void }) {
  const t = useTranslations("records.notifications");
  const locale = useLocale();
  const now = useNow();
  const inside = (
    <>
      <span className="flex items-baseline gap-2">
        {item.unread ? <span className="size-1.5 shrink-0 self-center rounded-full bg-accent" /> : null}
        <span className={cn("min-w-0 flex-1 break-words", item.unread && "font-medium")}>{item.title}</span>
        {item.unread ? <span className="sr-only">{t("isUnread")}</span> : null}
        <time dateTime={item.at} className="shrink-0 text-xs text-ink-3">
          {formatDate(item.at, locale, now, { time: true, weekday: false })}
        </time>
      </span>
      {item.text ? <span className="line-clamp-2 text-sm text-ink-2">{item.text}</span> : null}
    </>
  );
  const look = "block w-full rounded-md px-2 py-2 text-left hover:bg-hover";
  return item.href ? (
    <Link href={item.href} onClick={read} className={look}>
      {inside}
    </Link>
  ) : (
    <button type="button" onClick={read} className={look}>
      {inside}
    </button>
  );
}
