import { calendar } from "../calendar.ts";
import type { DateRule, Period } from "../date-rule.ts";
import { readYear } from "../read-year.ts";

// Lunar feasts cannot be computed without a lunar calendar, so the coming years are listed.
const SPRING =
  "2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08";
const DRAGON =
  "2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05 2031-06-24 2032-06-12 2033-06-01 2034-06-20 2035-06-10";
const MOON =
  "2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08 2034-09-27 2035-09-16";

type Feast = (year: number) => Period | undefined;

function fixed(month: number, day: number, days: number): Feast {
  return (year) => {
    const from = calendar.toDay(year, month, day);
    return { from, to: from + days - 1 };
  };
}

function listed(dates: string, days: number): Feast {
  const byYear = new Map<number, number>();
  for (const date of dates.split(" ")) {
    const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
    byYear.set(y, calendar.toDay(y, m, d));
  }
  return (year) => {
    const from = byYear.get(year);
    return from === undefined ? undefined : { from, to: from + days - 1 };
  };
}

const FEASTS = new Map<string, Feast>(
  Object.entries({
    元旦: fixed(1, 1, 1),
    新年: fixed(1, 1, 1),
    春节: listed(SPRING, 7),
    过年: listed(SPRING, 7),
    年: listed(SPRING, 7),
    清明: fixed(4, 5, 1),
    五一: fixed(5, 1, 5),
    劳动: fixed(5, 1, 5),
    端午: listed(DRAGON, 1),
    中秋: listed(MOON, 1),
    国庆: fixed(10, 1, 7),
    十一: fixed(10, 1, 7),
    双十一: fixed(11, 11, 1),
    双11: fixed(11, 11, 1),
    双十二: fixed(12, 12, 1),
    双12: fixed(12, 12, 1),
    圣诞: fixed(12, 25, 1),
  }),
);

/** 国庆, 明年春节, 五一; without a year the coming one. 年前 and 年后 mean the Spring Festival. */
export const holidays: DateRule[] = [
  {
    pattern:
      /(?:(?<year>\d{4}|[今明去后前])年的?)?(?<feast>元旦|新年|春节|过年|清明|五一|劳动(?=节)|端午|中秋|国庆|双十一|双11|双十二|双12|圣诞|(?<!\p{Script=Han})十一(?=[之以]?[前后]|期间|假|长假)|(?<![\d今明去本后前来次一二三四五六七八九十两半几多当\p{Script=Han}])年(?=[前后](?!台|端|勤)))(?:节|假期|长假)?/gu,
    read: ({ year, feast = "" }, { clock }) => {
      const find = FEASTS.get(feast);
      const said = readYear(year, clock);
      if (find === undefined) return undefined;
      if (said !== undefined) return find(said);
      const here = find(clock.year);
      return here !== undefined && here.to >= clock.today ? here : find(clock.year + 1);
    },
  },
];
