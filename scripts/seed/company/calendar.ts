/** A day as the number of days since 1970-01-01 on the calendar of Shanghai, which has no summer time. */
export type Day = number;

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** First day of the Chinese New Year holiday; between them the lunar calendar drifts by at most a month. */
const springFestivals =
  "2022-01-31 2023-01-21 2024-02-10 2025-01-28 2026-02-16 2027-02-05 2028-01-25 2029-02-12 2030-02-02 2031-01-22 2032-02-10 2033-01-30 2034-02-18 2035-02-07 2036-01-27 2037-02-14 2038-02-03 2039-01-23 2040-02-11"
    .split(" ")
    .map(dayFrom);

/** The day of `YYYY-MM-DD`. */
export function dayFrom(text: string): Day {
  const day = Date.parse(`${text}T00:00:00Z`) / dayMs;
  if (!Number.isInteger(day)) throw new Error(`not a day: ${text}`);
  return day;
}

/** The day in Shanghai at that moment. */
export const dayAt = (at: Date): Day => Math.floor((at.getTime() + shanghaiMs) / dayMs);

/** `YYYY-MM-DD` of a day. */
export const isoDay = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The moment of a day at that minute of it. */
export const momentOf = (day: Day, minute: number): Date =>
  new Date(day * dayMs - shanghaiMs + Math.round(minute * 60_000));

const parts = (day: Day) => {
  const date = new Date(day * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

/** First day of the month `offset` months from that of `day`. */
export function monthStart(day: Day, offset = 0): Day {
  const { year, month } = parts(day);
  return Date.UTC(year, month + offset, 1) / dayMs;
}

/** First day of the quarter `offset` quarters from that of `day`. */
export function quarterStart(day: Day, offset = 0): Day {
  const { year, month } = parts(day);
  return Date.UTC(year, Math.floor(month / 3) * 3 + offset * 3, 1) / dayMs;
}

/** 0 for the first quarter of the year, 3 for the last. */
export const quarterOf = (day: Day): number => Math.floor(parts(day).month / 3);

/** Whether people rest: weekends, Chinese New Year, 1 May and the first week of October. */
export function isHoliday(day: Day): boolean {
  const { month, date, weekday } = parts(day);
  if (weekday === 0 || weekday === 6) return true;
  if (month === 0 && date === 1) return true;
  if (month === 4 && date <= 3) return true;
  if (month === 9 && date <= 7) return true;
  return springFestivals.some((first) => day >= first && day < first + 8);
}

/** That day, or the next (`-1`: the last before) on which people work. */
export function workday(day: Day, direction: 1 | -1 = 1): Day {
  let found = day;
  while (isHoliday(found)) found += direction;
  return found;
}

/** How busy selling is on that day, 1 being usual: quiet around Chinese New Year, pressed at a quarter's end. */
export function pressOf(day: Day): number {
  const nearFestival = springFestivals.some((first) => day >= first - 7 && day < first + 16);
  if (nearFestival) return 0.25;
  const toEnd = quarterStart(day, 1) - day;
  if (toEnd <= 14) return 1.9;
  return toEnd <= 31 ? 1.35 : 0.85;
}

/** 6月18日. */
export function spokenDate(day: Day): string {
  const { month, date } = parts(day);
  return `${month + 1}月${date}日`;
}

/** 周三. */
const weekdayName = (day: Day): string => `周${"日一二三四五六"[parts(day).weekday] ?? ""}`;

/** 本周五, 下周二 or a date, as one says it on `from`. */
export function spokenFrom(from: Day, day: Day): string {
  const weekOf = (each: Day) => Math.floor((each + 3) / 7);
  const weeks = weekOf(day) - weekOf(from);
  if (day === from + 1) return "明天";
  if (weeks === 0) return `本${weekdayName(day)}`;
  return weeks === 1 ? `下${weekdayName(day)}` : spokenDate(day);
}
