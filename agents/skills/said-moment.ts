import type { Turn } from "#agents/runtime/turn.ts";
import type { DateValue } from "#lib/language/index.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const morning = "09:00";

/** A moment of a day, `HH:MM` in the company's zone. */
export function momentAt(day: string, time: string = morning): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(Date.parse(dayRange(day, day).from) + (hours * 60 + minutes) * minuteMs).toISOString();
}

/** So many days after now, in the morning. */
export const daysOn = ({ now }: Turn, days: number): string =>
  momentAt(dayOf(new Date(now.getTime() + days * dayMs)));

/** When one meets in a part of the day: its first hour is no hour to meet. */
const meeting: Record<string, string> = { "12:00": "14:00", "11:00": "12:00", "08:00": "09:30" };

/** The moment that was meant: the hour that was said, a usual one of the part of day, else the morning; by a deadline its last day. */
export function momentOf(date: DateValue): string {
  if (date.direction === "before" && !date.time) return momentAt(date.to, "18:00");
  const start = date.window?.from ?? morning;
  return momentAt(date.from, date.time ?? meeting[start] ?? start);
}

/** Whether it names one day, so that something can be put on it. */
export const isOneDay = ({ from, to }: DateValue): boolean => from === to;

/** The dates that were said, in spoken order. */
export const datesIn = ({ understanding }: Turn) =>
  understanding.entities.flatMap((entity) => (entity.type === "date" ? [entity] : []));

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** 下周 … 周二: a weekday that was said after a week is of that week. */
function within(date: DateValue, period: DateValue | undefined): DateValue {
  if (!period || !isOneDay(date) || (date.from >= period.from && date.to <= period.to)) return date;
  for (let day = date.from, weeks = 0; weeks < 6; weeks += 1, day = addDays(day, 7)) {
    if (day >= period.from && day <= period.to) return { ...date, from: day, to: day };
  }
  return date;
}

/** The day that lies before us, today too; a period only where no day was said. */
export function comingDate(turn: Turn): DateValue | undefined {
  const coming = datesIn(turn).flatMap(({ value }) => (value.to >= dayOf(turn.now) ? [value] : []));
  const day = coming.findLast(isOneDay);
  return day
    ? within(
        day,
        coming.find((each) => !isOneDay(each)),
      )
    : coming[0];
}
