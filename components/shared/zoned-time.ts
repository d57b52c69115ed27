/** A moment on the clock of a zone: the day as `YYYY-MM-DD`, minutes since its midnight. */
export type ZonedTime = { day: string; minutes: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(timeZone, made);
  return made;
}

/** What the clock of the zone shows at a moment. */
export function toZoned(iso: string, timeZone: string): ZonedTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(new Date(iso))
      .map((p) => [p.type, p.value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** The moment at which the clock of the zone shows this. */
export function fromZoned({ day, minutes }: ZonedTime, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const shownAt = (at: number) => {
    const shown = toZoned(new Date(at).toISOString(), timeZone);
    return Date.parse(`${shown.day}T00:00:00Z`) + shown.minutes * 60_000;
  };
  // Twice: the first answer may lie on the other side of a clock change.
  let at = wanted;
  for (let round = 0; round < 2; round += 1) at += wanted - shownAt(at);
  return new Date(at).toISOString();
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 on a Monday, 7 on a Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
