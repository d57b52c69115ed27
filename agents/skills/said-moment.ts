import type { Turn } from "#agents/runtime/turn.ts";
import type { DateValue, Entity } from "#lib/language/index.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const morning = "09:00";

/** The day so many days after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

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

/** 周三前, 5号之前 name the day by whose morning it must be there; 最晚10号 is still that day, 月底前 and 年内 the period's last. */
const upTo = /前$/u;
const byDay = /(?:周|星期|礼拜)[一二三四五六日天]|[号日]|[今明后]天/u;

/** The moment that was meant: the hour that was said, a usual one of the part of day, else the morning; by a deadline its end. */
export function momentOf(date: DateValue): string {
  if (date.direction === "before" && !date.time)
    return byDay.test(date.text) && upTo.test(date.text)
      ? momentAt(addDays(date.to, 1))
      : momentAt(date.to, "18:00");
  const start = date.window?.from ?? morning;
  return momentAt(date.from, date.time ?? meeting[start] ?? start);
}

/** Whether it names one day, so that something can be put on it. */
export const isOneDay = ({ from, to }: DateValue): boolean => from === to;

type Dated = Extract<Entity, { type: "date" }>;

/** 周五 下班前: an hour right behind a day is of that day. */
function joined(dates: Dated[], next: Dated): Dated[] {
  const last = dates.at(-1);
  const { time, direction } = next.value;
  const ofDay = last && last.end === next.start && time && direction === "before" && !last.value.time;
  if (!ofDay || !isOneDay(last.value)) return [...dates, next];
  const value = { ...last.value, text: last.text + next.text, time };
  return [...dates.slice(0, -1), { ...last, end: next.end, text: last.text + next.text, value }];
}

/** The dates that were said, in spoken order. */
export const datesIn = ({ understanding }: Turn): Dated[] =>
  understanding.entities
    .filter((entity): entity is Dated => entity.type === "date")
    .reduce<Dated[]>(joined, []);

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

const opens = 9;
const closes = 18;

/** The first moment from then on at which people work: 9 to 18 o'clock, Monday to Friday. */
export function atWork(moment: Date): string {
  const day = dayOf(moment);
  const hour = (moment.getTime() - Date.parse(momentAt(day, "00:00"))) / (60 * minuteMs);
  const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  if (weekend || hour >= closes) return atWork(new Date(momentAt(addDays(day, 1))));
  return hour < opens ? momentAt(day) : moment.toISOString();
}
