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
  const dated = named({ year: "numeric", month: "long", day: "numeric" });
  const weekday = named({ weekday: "short" });
  const short = named({ month: "long", day: "numeric" });
  return {
    weekday,
    date: (day: string) => String(Number(day.slice(8))),
    full: (day: string) =>
      locale.startsWith("zh")
        ? `${short(day)} ${weekday(day)}`
        : named({ month: "long", day: "numeric", weekday: "long" })(day),
    month: named({ year: "numeric", month: "long" }),
    /** From one day to another; the year is said once when it is the same. */
    span: (first: string, last: string) =>
      `${dated(first)} – ${first.slice(0, 4) === last.slice(0, 4) ? short(last) : dated(last)}`,
  };
}
