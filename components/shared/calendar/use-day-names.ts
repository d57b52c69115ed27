"use client";
import { useLocale } from "next-intl";
import { dateFormat } from "#components/shared/intl-formats.ts";

/** Days in the reader's language; a day has no zone of its own. */
export function useDayNames() {
  const locale = useLocale();
  const named = (options: Intl.DateTimeFormatOptions) => {
    const format = dateFormat(locale, { timeZone: "UTC", ...options });
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  };
  return {
    weekday: named({ weekday: "short" }),
    date: (day: string) => String(Number(day.slice(8))),
    full: named({ month: "long", day: "numeric", weekday: "long" }),
    month: named({ year: "numeric", month: "long" }),
  };
}
