import { describe, expect, it } from "vitest";
import { calendar } from "./calendar.ts";
import { readClock } from "./read-clock.ts";
import { scanDates } from "./scan-dates.ts";

const MS = 86_400_000;
/** Mondays, Sundays, ends of months and years, a leap day. */
const DAYS = [
  "2026-11-23",
  "2026-11-29",
  "2026-01-31",
  "2026-12-31",
  "2027-01-01",
  "2028-02-29",
  "2026-03-31",
];
const WEEKDAYS = [..."一二三四五六日"];
const HAN = ["零", ..."一二三四五六七八九十", "十一", "十二"];

const day = (date: Date) => date.toISOString().slice(0, 10);
const plus = (from: string, days: number) => day(new Date(Date.parse(from) + days * MS));
/** Independent of the code under test: JavaScript's own calendar. */
const firstOf = (year: number, month: number) => day(new Date(Date.UTC(year, month - 1, 1)));
const lastOf = (year: number, month: number) => day(new Date(Date.UTC(year, month, 0)));
const partsOf = (date: string) => date.split("-").map(Number) as [number, number, number];
const mondayOf = (date: string) => plus(date, -((new Date(date).getUTCDay() + 6) % 7));

function read(text: string, today: string, fiscalStart = 1) {
  const clock = readClock(new Date(`${today}T10:00:00+08:00`), "Asia/Shanghai", fiscalStart);
  return scanDates(text, clock).map(({ value }) => value);
}

describe.each(DAYS)("said on %s", (today) => {
  const [year, month] = partsOf(today);

  it("weeks and their days", () => {
    for (const [word, step] of [
      ["上上", -2],
      ["上", -1],
      ["这", 0],
      ["本", 0],
      ["下", 1],
      ["下下", 2],
    ] as const) {
      const monday = plus(mondayOf(today), 7 * step);
      for (const week of ["周", "星期", "礼拜", "个星期"]) {
        if (!(word === "本" && week !== "周"))
          expect(read(`${word}${week}`, today)).toMatchObject([{ from: monday, to: plus(monday, 6) }]);
        for (const [at, name] of WEEKDAYS.entries()) {
          const at7 = plus(monday, at);
          expect(read(`${word}${week}${name}去拜访`, today), `${word}${week}${name}`).toMatchObject([
            { from: at7, to: at7 },
          ]);
        }
      }
    }
  });

  it("a bare weekday is the coming one", () => {
    for (const [at, name] of WEEKDAYS.entries()) {
      const here = plus(mondayOf(today), at);
      const meant = here >= today ? here : plus(here, 7);
      expect(read(`周${name}开会`, today)).toMatchObject([{ from: meant, to: meant }]);
    }
  });

  it("months, their days and their ends", () => {
    for (const [word, step] of [
      ["上上个", -2],
      ["上个", -1],
      ["这个", 0],
      ["本", 0],
      ["下个", 1],
      ["下下个", 2],
    ] as const) {
      const [from, to] = [firstOf(year, month + step), lastOf(year, month + step)];
      expect(read(`${word}月`, today)).toMatchObject([{ from, to }]);
      expect(read(`${word}月底前`, today)).toMatchObject([{ to, direction: "before" }]);
      for (const [said, date] of [
        ["5号", 4],
        ["15号", 14],
        ["二十八号", 27],
      ] as const)
        expect(read(`${word}月${said}`, today)).toMatchObject([
          { from: plus(from, date), to: plus(from, date) },
        ]);
    }
  });

  it("quarters of the year and of a fiscal year from April", () => {
    const quarter = Math.ceil(month / 3);
    for (const [word, step] of [
      ["上个", -1],
      ["本", 0],
      ["下个", 1],
    ] as const) {
      const first = (quarter + step - 1) * 3 + 1;
      const fiscal = Math.floor((((month - 4 + 12) % 12) as number) / 3);
      const fiscalFirst = (month < 4 ? -12 : 0) + 4 + (fiscal + step) * 3;
      expect(read(`${word}季度`, today)).toMatchObject([
        { from: firstOf(year, first), to: lastOf(year, first + 2) },
      ]);
      expect(read(`${word}季度`, today, 4)).toMatchObject([
        { from: firstOf(year, fiscalFirst), to: lastOf(year, fiscalFirst + 2) },
      ]);
    }
    expect(read("2027年第二季度", today, 4)).toMatchObject([{ from: "2027-07-01", to: "2027-09-30" }]);
  });

  it("days before and behind", () => {
    const words = [
      ["大前天", -3],
      ["前天", -2],
      ["昨天", -1],
      ["今天", 0],
      ["明天", 1],
      ["后天", 2],
      ["大后天", 3],
    ] as const;
    for (const [word, step] of words)
      expect(read(word, today)).toMatchObject([{ from: plus(today, step), to: plus(today, step) }]);
    for (let n = 2; n <= 12; n += 1) {
      for (const said of [String(n), HAN[n]]) {
        expect(read(`${said}天后`, today)).toMatchObject([{ from: plus(today, n) }]);
        expect(read(`${said}天内`, today)).toMatchObject([{ from: today, to: plus(today, n) }]);
        expect(read(`最近${said}天`, today)).toMatchObject([{ from: plus(today, -n), to: today }]);
        expect(read(`${said}周之后`, today)).toMatchObject([{ from: plus(today, 7 * n) }]);
        expect(read(`${said}天没联系`, today)).toMatchObject([{ from: plus(today, -n), to: today }]);
      }
    }
  });

  it("named days in every way they are written", () => {
    for (const [y, m, d] of [
      [2027, 3, 5],
      [2026, 12, 31],
      [2028, 2, 29],
      [2027, 10, 1],
    ] as const) {
      const date = day(new Date(Date.UTC(y, m - 1, d)));
      const pad = (n: number) => String(n).padStart(2, "0");
      const han = [...String(y)].map((digit) => [..."零一二三四五六七八九"][Number(digit)]).join("");
      for (const said of [
        `${y}年${m}月${d}日`,
        `${y}-${pad(m)}-${pad(d)}`,
        `${y}/${m}/${d}`,
        `${y}.${m}.${d}`,
        `${y}${pad(m)}${pad(d)}`,
        `${han}年${HAN[m]}月${d}号`,
      ])
        expect(read(`${said}签约`, today), said).toMatchObject([{ from: date, to: date }]);
    }
  });

  it("nothing ends before it begins", () => {
    const words = [
      "今年",
      "明年",
      "去年",
      "上半年",
      "下半年",
      "年底",
      "年初",
      "月初",
      "月底",
      "周末",
      "三季度末",
      "春节",
      "国庆",
      "中秋",
      "元宵",
      "端午",
      "清明",
      "除夕",
      "正月初八",
      "腊月二十三",
      "双十一",
      "年中",
    ];
    for (const word of words)
      for (const bound of ["", "前", "后", "左右", "之内"])
        for (const { from, to } of read(`${word}${bound}`, today)) {
          expect(to >= from, `${word}${bound} on ${today}: ${from} to ${to}`).toBe(true);
          expect(calendar.format(Date.parse(from) / MS)).toBe(from);
        }
  });
});

describe("times of the day", () => {
  it.each([
    ["上午", 0],
    ["早上", 0],
    ["下午", 12],
    ["晚上", 12],
  ])("%s", (part, shift) => {
    for (let hour = 7; hour <= 11; hour += 1)
      for (const [said, minute] of [
        ["点", "00"],
        ["点半", "30"],
        ["点一刻", "15"],
        ["点20分", "20"],
        [":45", "45"],
      ] as const) {
        const time = `${String(hour + shift).padStart(2, "0")}:${minute}`;
        expect(read(`明天${part}${hour}${said}开会`, "2026-11-23")).toMatchObject([
          { from: "2026-11-24", time },
        ]);
      }
  });

  it.each([
    ["明天下午两点到四点", "14:00", "16:00"],
    ["明天9:30-11:00", "09:30", "11:00"],
    ["明天上午10点到下午3点", "10:00", "15:00"],
    ["明天11点到1点", "11:00", "13:00"],
  ])("%s", (text, time, timeTo) => {
    expect(read(text, "2026-11-23")).toMatchObject([{ from: "2026-11-24", time, timeTo }]);
  });

  it.each(["三点建议", "便宜一点", "有三点要说明", "早上好", "1点5万", "一点五万"])(
    "%s tells no time",
    (text) => {
      expect(read(text, "2026-11-23")).toEqual([]);
    },
  );
});

describe("ranges and periods that lean on each other", () => {
  it.each([
    ["下周一到周三", "2026-11-30", "2026-12-02"],
    ["周三到下周二", "2026-11-25", "2026-12-01"],
    ["下周二三", "2026-12-01", "2026-12-02"],
    ["11月1日到2月5日", "2026-11-01", "2027-02-05"],
    ["2026年6月1日到30日", "2026-06-01", "2026-06-30"],
    ["今年前三个月", "2026-01-01", "2026-03-31"],
    ["今年最后两周", "2026-12-14", "2026-12-27"],
    ["本月第三周", "2026-11-16", "2026-11-22"],
    ["去年同期", "2025-01-01", "2025-11-23"],
    ["民国115年", "2026-01-01", "2026-12-31"],
    ["农历八月十五", "2027-09-15", "2027-09-15"],
  ])("%s", (text, from, to) => {
    expect(read(text, "2026-11-23")).toMatchObject([{ from, to }]);
  });

  it.each([
    ["国庆后签了几单", "2026-10-08"],
    ["10月业绩怎么样", "2026-10-01"],
    ["预计12月成交", "2026-12-01"],
    ["7天内新增的线索", "2026-11-16"],
  ])("%s looks to the right side", (text, from) => {
    expect(read(text, "2026-11-23")).toMatchObject([{ from }]);
  });

  it("drops a range with an impossible day", () => {
    expect(read("2027年2月29日-3月1日", "2026-11-23")).toEqual([]);
  });
});

describe.each(DAYS)("parts that are said with their unit again, on %s", (today) => {
  const [year, month] = partsOf(today);
  const only = (text: string, fiscalStart = 1) => {
    const found = read(text, today, fiscalStart);
    return found.length === 1 ? [found[0]?.from, found[0]?.to] : found;
  };

  it("去年年底, 上个月月初 and the like", () => {
    for (const [word, step] of [
      ["去", -1],
      ["明", 1],
      ["后", 2],
    ] as const) {
      const said = year + step;
      expect(only(`${word}年年底`)).toEqual([`${said}-12-01`, `${said}-12-31`]);
      expect(only(`${word}年年初`)).toEqual([`${said}-01-01`, `${said}-01-31`]);
      expect(only(`${said}年年中`)).toEqual([`${said}-06-01`, `${said}-06-30`]);
      expect(only(`${word}年夏天`)).toEqual([`${said}-06-01`, `${said}-08-31`]);
      expect(only(`${word}年冬季`)).toEqual([`${said}-12-01`, lastOf(said + 1, 2)]);
    }
    for (const [word, step] of [
      ["上个", -1],
      ["下个", 1],
      ["本", 0],
    ] as const) {
      const last = lastOf(year, month + step);
      expect(only(`${word}月月底`)).toEqual([plus(last, -6), last]);
      expect(only(`${word}月月初`)[0]).toBe(firstOf(year, month + step));
    }
  });

  it("halves of months and of fiscal years", () => {
    expect(only("下半个月")).toEqual([plus(firstOf(year, month), 15), lastOf(year, month)]);
    for (const start of [1, 4, 7]) {
      const fiscalYear = month < start ? year - 1 : year;
      expect(only("上半财年", start)).toEqual([firstOf(fiscalYear, start), lastOf(fiscalYear, start + 5)]);
      expect(only("下个财年", start)[0]).toBe(firstOf(fiscalYear + 1, start));
    }
  });

  it("days with marks, alone and as ranges", () => {
    for (const mark of ["-", "/", "."]) {
      const [from, to] = [`${year + 1}${mark}3${mark}5`, `${year + 1}${mark}4${mark}12`];
      for (const link of ["-", "~", "到", "至"])
        expect(only(`${from}${link}${to}`), `${from}${link}${to}`).toEqual([
          `${year + 1}-03-05`,
          `${year + 1}-04-12`,
        ]);
    }
    expect(only(`${year}.3.5-4.12`)).toEqual([`${year}-03-05`, `${year}-04-12`]);
    expect(only("12.5号")[0]?.toString().slice(5)).toBe("12-05");
    expect(read("夏季新品", today)).toEqual([]);
  });
});
