"use client";
import { BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  type Box,
  type NotificationPage,
  useNotifications,
} from "#components/notifications/use-notifications.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { ErrorState } from "#components/shared/error-state.tsx";
import { NotificationLine } from "#components/shared/notifications/notification-line.tsx";
import { useNotificationItem } from "#components/shared/notifications/use-notification-item.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";

const boxes: readonly Box[] = ["all", "unread"];

/** All that was told to the person, the newest first. */
export function NotificationsScreen({ first }: { first: NotificationPage }) {
  const t = useTranslations("records.notifications");
  const item = useNotificationItem();
  const { page, box, choose, state, more, read, retry } = useNotifications(first);
  const items = page.items.map(item);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <Segmented
              label={t("which")}
              value={box}
              choices={boxes.map((key) => ({ key, label: t(`boxes.${key}`) }))}
              choose={choose}
            />
            <Button disabled={!items.some(({ unread }) => unread)} onClick={() => void read("all")}>
              {t("readAll")}
            </Button>
          </>
        }
      />
      <div aria-busy={state === "busy"} className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        {state === "failed" ? <ErrorState retry={retry} /> : null}
        {items.length === 0 && state === "idle" ? <EmptyState icon={BellOff} title={t("none")} /> : null}
        <ul className="mx-auto max-w-3xl divide-y divide-line rounded-lg border border-line bg-surface p-1 empty:hidden">
          {items.map((each) => (
            <li key={each.id}>
              <NotificationLine item={each} read={() => each.unread && void read([each.id])} />
            </li>
          ))}
        </ul>
        {more ? (
          <p className="pt-4 text-center">
            <Button disabled={state === "busy"} onClick={more}>
              {t("more")}
            </Button>
          </p>
        ) : null}
      </div>
    </>
  );
}
