import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { newLeads, noticesOf, stuckDeals } from "#app/(workspace)/today/read-today.ts";
import { TodayScreen } from "#components/today/today-screen.tsx";
import { listNotifications, taskRecords, today } from "#lib/domains/activities/index.ts";
import { listOpenProposals } from "#lib/domains/conversations/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today"))("title") };
}

export default async function TodayPage() {
  const { rights } = await requireSession();
  const [day, stuck, leads, notices, proposals] = await Promise.all([
    query(today, {}),
    stuckDeals(rights),
    newLeads(rights),
    query(listNotifications, { unread: true, limit: 20 }),
    query(listOpenProposals, {}),
  ]);
  return (
    <TodayScreen
      spec={taskRecords.spec}
      today={day}
      stuck={stuck}
      leads={leads}
      notices={await noticesOf(notices.items)}
      proposals={proposals.items}
    />
  );
}
