import { dateFormat } from "#components/shared/intl-formats.ts";
import { timeZone } from "#components/shared/time-zone.ts";

type DateStyle = { time?: boolean; weekday?: boolean };

function sameYear(date: Date, now: Date): boolean {
  const year = dateFormat("en", { timeZone, year: "numeric" });
  return year.format(date) === year.format(now);
}

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** `11月23日 周一 09:56`, `Mon, Nov 23, 09:56`; of another year `2025年9月22日 15:03`: nobody asks for its weekday. */
export function formatDate(iso: string, locale: string, now: Date, style: DateStyle = {}): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00+08:00` : iso);
  const thisYear = sameYear(date, now);
  const { time = false, weekday: wanted = true } = style;
  const weekday = wanted && thisYear;
  const year = thisYear ? {} : ({ year: "numeric" } as const);
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone, ...options }).format(date);
  if (!locale.startsWith("zh")) {
    return format({
      month: "short",
      day: "numeric",
      ...year,
      ...(weekday && { weekday: "short" }),
      ...(time && clock),
    });
  }
  const parts = [format({ month: "long", day: "numeric", ...year })];
  if (weekday) parts.push(format({ weekday: "short" }));
  if (time) parts.push(format(clock));
  return parts.join(" ");
}
