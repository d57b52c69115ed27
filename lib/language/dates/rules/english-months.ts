import { calendar } from "../calendar.ts";
import type { DateRule } from "../date-rule.ts";
import type { Clock } from "../read-clock.ts";

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?:,? (?<year>20\\d{2}))?";

/** The month that is meant: the coming one, or a past one where the sentence tells of what was. */
function monthOf(name: string, year: string | undefined, clock: Clock, past: boolean) {
  const month = NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const next = month < clock.month && !past ? 1 : 0;
  const before = month > clock.month && past ? 1 : 0;
  return calendar.month(year === undefined ? clock.year + next - before : Number(year), month);
}

function dayOf(groups: Record<string, string | undefined>, clock: Clock, past: boolean) {
  const { from, to } = monthOf(groups.month ?? "", groups.year, clock, past);
  const at = from + Number(groups.day) - 1;
  return at >= from && at <= to ? { from: at, to: at } : undefined;
}

/** Feb 15, 3rd of March 2027, end of January, end of the month. */
export const englishMonths: DateRule[] = [
  {
    pattern: new RegExp(`\\b${MONTH}\\.? ${DAY}(?![\\d:%])${YEAR}`, "gi"),
    read: (groups, { clock, past }) => dayOf(groups, clock, past),
  },
  {
    pattern: new RegExp(`\\b${DAY} (?:of )?${MONTH}\\b${YEAR}`, "gi"),
    read: (groups, { clock, past }) => dayOf(groups, clock, past),
  },
  {
    pattern: new RegExp(`\\bend of ${MONTH}\\b${YEAR}`, "gi"),
    read: ({ month = "", year }, { clock, past }) => {
      const { to } = monthOf(month, year, clock, past);
      return { from: to - 6, to, edge: true };
    },
  },
  {
    pattern: /\bend of (?:the |this )?(?<next>next )?month\b/gi,
    read: ({ next }, { clock }) => {
      const { to } = calendar.month(clock.year, clock.month + (next === undefined ? 0 : 1));
      return { from: to - 6, to, edge: true };
    },
  },
];
