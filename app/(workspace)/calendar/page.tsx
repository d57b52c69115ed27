import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarScreen } from "#components/calendar/calendar-screen.tsx";
import { taskRecords } from "#lib/domains/activities/index.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("title") };
}

export default function CalendarPage() {
  return <CalendarScreen spec={taskRecords.spec} today={dayOf(now())} />;
}
