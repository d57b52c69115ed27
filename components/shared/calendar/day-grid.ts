import type { CalendarView } from "#components/shared/calendar/calendar-types.ts";
import { addDays, weekdayOf } from "#components/shared/zoned-time.ts";

const span = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index));
const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/** The days a view shows; weeks start on Monday, a month is whole weeks. */
export function shownDays(view: CalendarView, day: string): string[] {
  if (view === "day") return [day];
  if (view === "week") return span(mondayOf(day), 7);
  const first = mondayOf(`${day.slice(0, 8)}01`);
  const last = addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1);
  const weeks = Math.ceil((Date.parse(last) - Date.parse(first) + 86_400_000) / (7 * 86_400_000));
  return span(first, weeks * 7);
}

/** The same day of another month, or its last one. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A day of the view before or after. */
export function stepView(view: CalendarView, day: string, by: number): string {
  if (view === "month") return addMonths(day, by);
  return addDays(day, view === "week" ? by * 7 : by);
}
