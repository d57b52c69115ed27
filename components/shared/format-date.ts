const timeZone = "Asia/Shanghai";

type DateStyle = { time?: boolean; weekday?: boolean };

function sameYear(date: Date, now: Date): boolean {
  const year = new Intl.DateTimeFormat("en", { timeZone, year: "numeric" });
  return year.format(date) === year.format(now);
}

/** `11月23日 周一 09:56`; the year appears when it is not this one. */
export function formatDate(iso: string, locale: string, now: Date, style: DateStyle = {}): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00+08:00` : iso);
  const { time = false, weekday = true } = style;
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    month: locale.startsWith("zh") ? "long" : "short",
    day: "numeric",
    ...(sameYear(date, now) ? {} : { year: "numeric" as const }),
  }).format(date);
  const parts = [day];
  if (weekday) parts.push(new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" }).format(date));
  if (time) {
    parts.push(
      new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date),
    );
  }
  return parts.join(" ");
}
