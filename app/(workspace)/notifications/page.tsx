import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { NotificationsScreen } from "#components/notifications/notifications-screen.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { listNotifications } from "#lib/domains/activities/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("records.notifications"))("title") };
}

export default async function NotificationsPage() {
  const first = await query(listNotifications, { limit: 30 });
  return (
    <ClientMessages namespaces={["ui", "notifications", "records.notifications"]}>
      <NotificationsScreen first={first} />
    </ClientMessages>
  );
}
