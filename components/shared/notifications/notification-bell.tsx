"use client";
import { Bell, BellOff } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Popover } from "#components/ui/popover.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

export type NotificationItem = {
  id: string;
  at: string;
  title: string;
  text?: string;
  href: string | null;
  unread: boolean;
};
export type NotificationBellProps = {
  unread: number;
  items: readonly NotificationItem[];
  state: "loading" | "idle" | "failed";
  /** The panel opens: time to read them. */
  opened: () => void;
  markRead: (ids: string[] | "all") => void;
  /** The page with all of them. */
  allHref?: string;
};

function Item({ item, read }: { item: NotificationItem; read: () => void }) {
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

function Panel({ items, state, markRead, allHref, close }: NotificationBellProps & { close: () => void }) {
  const t = useTranslations("records.notifications");
  return (
    <>
      <div className="flex items-center gap-2 px-2 pb-1">
        <h2 className="font-semibold">{t("title")}</h2>
        {items.some((item) => item.unread) ? (
          <Button variant="link" size="bare" className="ml-auto" onClick={() => markRead("all")}>
            {t("readAll")}
          </Button>
        ) : null}
      </div>
      {state === "loading" ? <Skeleton className="m-2 h-16" /> : null}
      {state === "failed" ? (
        <p role="alert" className="px-2 py-4 text-sm text-danger">
          {t("failed")}
        </p>
      ) : null}
      {state === "idle" && items.length === 0 ? <EmptyState icon={BellOff} title={t("none")} /> : null}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Item
              item={item}
              read={() => {
                if (item.unread) markRead([item.id]);
                close();
              }}
            />
          </li>
        ))}
      </ul>
      {allHref ? (
        <Link
          href={allHref}
          onClick={close}
          className="block rounded-md px-2 py-2 text-center text-sm text-accent-text hover:bg-hover"
        >
          {t("all")}
        </Link>
      ) : null}
    </>
  );
}

/** How much is new, and what. */
export function NotificationBell(props: NotificationBellProps) {
  const t = useTranslations("records.notifications");
  const { unread, opened } = props;
  return (
    <Popover
      label={t("title")}
      triggerLabel={t("bell", { count: unread })}
      width={380}
      align="end"
      onOpenChange={(open) => open && opened()}
      triggerClassName="relative inline-flex size-9 items-center justify-center rounded-md text-ink-2 hover:bg-hover hover:text-ink coarse:size-11"
      trigger={
        <>
          <Bell aria-hidden className="size-5" />
          {unread > 0 ? (
            <span
              aria-hidden
              className="absolute top-0.5 right-0.5 min-w-4 rounded-full bg-danger px-1 text-center text-[10px] leading-4 font-semibold text-surface"
            >
              {unread > 99 ? "99+" : unread}
            </span>
          ) : null}
        </>
      }
    >
      {(close) => <Panel {...props} close={close} />}
    </Popover>
  );
}
