const MS = 86_400_000;

export type CivilDate = { year: number; month: number; day: number };

function toDay(year: number, month: number, day: number): number {
  // Date.UTC reads years 0-99 as 1900+, which no sales sentence means anyway.
  return Math.floor(Date.UTC(year, month - 1, day) / MS);
}

function toCivil(dayNumber: number): CivilDate {
  const date = new Date(dayNumber * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Civil-day arithmetic on day numbers (days since 1970-01-01), free of zones and clocks. */
export const calendar = {
  toDay,
  toCivil,
  daysInMonth,
  isValid(year: number, month: number, day: number): boolean {
    return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  },
  format(dayNumber: number): string {
    return new Date(dayNumber * MS).toISOString().slice(0, 10);
  },
  /** 1 is Monday, 7 is Sunday. */
  weekday(dayNumber: number): number {
    return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
  },
  addMonths(dayNumber: number, months: number): number {
    const { year, month, day } = toCivil(dayNumber);
    const index = year * 12 + (month - 1) + months;
    const y = Math.floor(index / 12);
    const m = index - y * 12 + 1;
    return toDay(y, m, Math.min(day, daysInMonth(y, m)));
  },
  /** First and last day of the month `offset` months from the given one. */
  month(year: number, month: number): { from: number; to: number } {
    const index = year * 12 + month - 1;
    const y = Math.floor(index / 12);
    const m = index - y * 12 + 1;
    return { from: toDay(y, m, 1), to: toDay(y, m, daysInMonth(y, m)) };
  },
  /** Quarter 1-4; other numbers run into the neighbouring years. */
  quarter(year: number, quarter: number): { from: number; to: number } {
    const first = calendar.month(year, (quarter - 1) * 3 + 1);
    return { from: first.from, to: calendar.month(year, quarter * 3).to };
  },
  year(year: number): { from: number; to: number } {
    return { from: toDay(year, 1, 1), to: toDay(year, 12, 31) };
  },
};
