const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows at a moment: 2026-03-05T14:00:00. */
export function wallClock(moment: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  formats.set(timeZone, format);
  return format.format(moment).replace(" ", "T");
}
