"use client";
import { Bell, BellOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/shared/empty-state.tsx";
import {
  type NotificationItem,
  NotificationLine,
} from "#components/shared/notifications/notification-line.tsx";
import { Button } from "#components/ui/button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

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
            <NotificationLine
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
