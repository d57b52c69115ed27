import { calendar } from "../calendar.ts";
import type { DateRule, Period } from "../date-rule.ts";
import { lunar } from "../lunar.ts";
import type { Clock } from "../read-clock.ts";
import { readYear } from "../read-year.ts";

type Feast = (year: number) => Period | undefined;

function fixed(month: number, day: number, days = 1): Feast {
  return (year) => {
    const from = calendar.toDay(year, month, day);
    return { from, to: from + days - 1 };
  };
}

function inLunar(month: number, day: number, days = 1): Feast {
  return (year) => {
    const from = lunar.day(year, month, day);
    return from === undefined ? undefined : { from, to: from + days - 1 };
  };
}

/** 除夕 of 2027 is the eve of that year's New Year. */
const newYearsEve: Feast = (year) => {
  const at = lunar.lastDay(year - 1);
  return at === undefined ? undefined : { from: at, to: at };
};

/** The solar term 清明, by the formula for this century. */
const qingming: Feast = (year) => {
  const short = year % 100;
  const day = Math.floor(0.2422 * short + 4.81) - Math.floor(short / 4);
  return fixed(4, day)(year);
};

const SPRING = inLunar(1, 1, 7);
const FEASTS: ReadonlyMap<string, Feast> = new Map(
  Object.entries({
    元旦: fixed(1, 1),
    新年: fixed(1, 1),
    春节: SPRING,
    过年: SPRING,
    年: SPRING,
    除夕: newYearsEve,
    年三十: newYearsEve,
    元宵: inLunar(1, 15),
    情人节: fixed(2, 14),
    妇女节: fixed(3, 8),
    清明: qingming,
    五一: fixed(5, 1, 5),
    劳动: fixed(5, 1, 5),
    儿童节: fixed(6, 1),
    端午: inLunar(5, 5),
    六一八: fixed(6, 18),
    "618": fixed(6, 18),
    七夕: inLunar(7, 7),
    教师节: fixed(9, 10),
    中秋: inLunar(8, 15),
    国庆: fixed(10, 1, 7),
    十一: fixed(10, 1, 7),
    黄金周: fixed(10, 1, 7),
    重阳: inLunar(9, 9),
    双十一: fixed(11, 11),
    双11: fixed(11, 11),
    双十二: fixed(12, 12),
    双12: fixed(12, 12),
    平安夜: fixed(12, 24),
    圣诞: fixed(12, 25),
  }),
);
/** What 节前 and 节后 mean: the next of the days that all have off. */
const PUBLIC = ["元旦", "春节", "清明", "五一", "端午", "中秋", "国庆"];

function coming(find: Feast, clock: Clock): Period | undefined {
  const here = find(clock.year);
  return here !== undefined && here.to >= clock.today ? here : find(clock.year + 1);
}

function last(find: Feast, clock: Clock): Period | undefined {
  const here = find(clock.year);
  return here !== undefined && here.from <= clock.today ? here : find(clock.year - 1);
}

function nextPublic(clock: Clock): Period | undefined {
  return PUBLIC.map((name) => FEASTS.get(name))
    .map((find) => find && coming(find, clock))
    .filter((period) => period !== undefined)
    .sort((a, b) => a.from - b.from)[0];
}

/** 双十一那周: Monday to Sunday around it. */
function weekAround(day: number): Period {
  const from = day - calendar.weekday(day) + 1;
  return { from, to: from + 6 };
}

/** 国庆, 明年春节, 五一; without a year the coming one. 年前 and 年后 mean the Spring Festival, 节后 the next holiday. */
export const holidays: DateRule[] = [
  {
    pattern:
      /(?:(?<year>\d{4}|[今明去后前])年的?)?(?<feast>元旦|新年|春节|过年|除夕|年三十|元宵|情人节|妇女节|清明|五一|劳动(?=节)|儿童节|端午|七夕|教师节|中秋|国庆|黄金周|重阳|双十一|双11|双十二|双12|平安夜|圣诞|(?<![\d.])618(?![\d.万元块个人])|六一八|(?<!\p{Script=Han})十一(?=[之以]?[前后]|期间|假|长假)|(?<![\d今明去本后前来次一二三四五六七八九十两半几多当\p{Script=Han}])年(?=[前后](?!台|端|勤)))(?:节|假期|长假)?(?<week>(?:的)?(?:那|这|当)?(?:一)?(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末年边期]))?/gu,
    read: ({ year, feast = "", week }, { clock, past, bound }) => {
      const find = FEASTS.get(feast);
      const said = readYear(year, clock);
      if (find === undefined) return undefined;
      const gone = past && !bound;
      const days = said === undefined ? (gone ? last(find, clock) : coming(find, clock)) : find(said);
      // A holiday of a week is that week.
      return week === undefined || days === undefined || days.from !== days.to ? days : weekAround(days.from);
    },
  },
  {
    pattern: /过[完了]大?年(?:[之以]?后)?/g,
    read: (_, { clock }) => {
      const feast = coming(SPRING, clock);
      return feast && { from: feast.to + 1, to: feast.to + 1, direction: "after", closed: true };
    },
  },
  {
    pattern: /(?<![\p{Script=Han}])(?:放)?(?:节|假期|长假|放假)(?=[前后](?!\p{Script=Han}{0,2}日))/gu,
    read: (_, { clock }) => nextPublic(clock),
  },
];
