import { calendar } from "../calendar.ts";
import type { DateRule } from "../date-rule.ts";
import { readYear } from "../read-year.ts";

/** The month each season begins in; it lasts for three. */
const FIRST = new Map(Object.entries({ 春: 3, 夏: 6, 秋: 9, 冬: 12 }));
const SEASON =
  /(?:(?<year>\d{4}|[今明去后前])年的?|(?<![\p{Script=Han}]))(?:[开入立])?(?<name>[春夏秋冬])(?:天|季(?!节|新|度|款|装)|(?<=[开入立][春夏秋冬]))/gu;

/** 明年春天, 去年冬季, 夏天: by whole months, as sales people plan. */
export const seasons: DateRule[] = [
  {
    pattern: SEASON,
    read: ({ year, name = "" }, { clock, past }) => {
      const month = FIRST.get(name) ?? 1;
      const at = (y: number) => ({
        from: calendar.month(y, month).from,
        to: calendar.month(y, month + 2).to,
      });
      const said = readYear(year, clock);
      if (said !== undefined) return at(said);
      const here = at(clock.year);
      if (past) return here.from > clock.today ? at(clock.year - 1) : here;
      return here.to < clock.today ? at(clock.year + 1) : here;
    },
  },
];
