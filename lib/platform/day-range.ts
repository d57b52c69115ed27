import { env } from "./env.ts";

// Costly to make, cheap to use.
let dayFormat: Intl.DateTimeFormat | undefined;
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  offsetFormats.set(timeZone, made);
  return made;
}

/** Minutes that the zone is ahead of UTC at that moment. */
function offsetMinutes(at: Date, zone: string): number {
  const parts = offsetFormat(zone).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!found) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

/** The calendar day of a moment in the company's zone, `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  dayFormat ??= new Intl.DateTimeFormat("en-CA", { timeZone: env().TIME_ZONE });
  return dayFormat.format(at);
}

/** First and first-after moment of the days `from`..`to` (both `YYYY-MM-DD`, inclusive) in the company's zone, as ISO. */
export function dayRange(from: string, to: string): { from: string; to: string } {
  const zone = env().TIME_ZONE;
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
  const shift = (day: Date) => new Date(day.getTime() - offsetMinutes(day, zone) * 60_000).toISOString();
  return { from: shift(start), to: shift(end) };
}
