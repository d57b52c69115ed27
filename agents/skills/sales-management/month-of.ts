import type { Days } from "#agents/skills/periods.ts";

/** The calendar month that a day lies in. */
export function monthOf(day: string): Days {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${day.slice(0, 7)}-01`, to: last };
}
