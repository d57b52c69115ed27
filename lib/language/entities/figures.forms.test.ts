import { describe, expect, it } from "vitest";
import { understand } from "../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const read = (text: string) =>
  understand(text, { now }).entities.filter(({ type }) =>
    ["money", "percent", "quantity", "size", "number"].includes(type),
  );
const only = (text: string) => read(text)[0];

const DIGITS = [..."零一二三四五六七八九"];

/** A number below 10,000 in Chinese, written apart from the code that reads it. */
function inHan(value: number): string {
  const places: [number, string][] = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ];
  let said = "";
  let gap = false;
  for (const [unit, word] of places) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = said !== "";
    else {
      said += `${gap ? "零" : ""}${digit === 1 && unit === 10 && said === "" ? "" : DIGITS[digit]}${word}`;
      gap = false;
    }
  }
  return said;
}

const AMOUNTS = [3, 8, 12, 20, 35, 50, 86, 100, 105, 120, 258, 300, 999, 1000, 1050, 2600, 9999];

describe("amounts", () => {
  it.each(AMOUNTS)("%d万 however it is written", (count) => {
    const amount = count * 10_000;
    const ways = [
      `${count}万`,
      `${count}w`,
      `${count}W`,
      `${count}个w`,
      `${inHan(count)}万`,
      `${inHan(count)}万元`,
      `${amount}元`,
      `¥${amount}`,
      `${count}萬`,
      `${amount.toLocaleString("en")}元`,
    ];
    for (const way of ways) expect(only(`预算${way}`)?.value, way).toMatchObject({ amount, currency: "CNY" });
    for (const [unit, currency] of [
      ["美元", "USD"],
      ["欧元", "EUR"],
      ["港币", "HKD"],
      ["新台币", "TWD"],
      ["英镑", "GBP"],
      ["日元", "JPY"],
    ])
      expect(only(`${count}万${unit}`)?.value).toMatchObject({ amount, currency });
  });

  it.each(AMOUNTS)("%d万 with words around it", (count) => {
    const amount = count * 10_000;
    for (const around of ["大概@", "@左右", "@上下", "差不多@", "约@"])
      expect(only(around.replace("@", `${count}万`))?.value, around).toMatchObject({
        amount,
        approximate: true,
      });
    for (const around of ["@以上", "至少@", "不低于@", "@起步"])
      expect(only(around.replace("@", `${count}万`))?.value, around).toMatchObject({ amount, bound: "min" });
    for (const around of ["不到@", "@以内", "不超过@", "最多@", "低于@", "@以下"])
      expect(only(around.replace("@", `${count}万`))?.value, around).toMatchObject({ amount, bound: "max" });
  });

  it("ranges take the unit of their end", () => {
    for (const [low, high] of [
      [20, 30],
      [5, 8],
      [50, 80],
      [100, 150],
    ] as const)
      for (const link of ["-", "~", "到", "至"])
        for (const way of [
          `${low}${link}${high}万`,
          `${low}万${link}${high}万`,
          `${inHan(low)}${link}${inHan(high)}万`,
        ])
          expect(only(`预算${way}`)?.value, way).toMatchObject({ amount: low * 10_000, max: high * 10_000 });
  });

  it.each([
    ["八百块一套", 800, "套"],
    ["每套800", 800, "套"],
    ["800元/人/年", 800, "人/年"],
    ["一年20万", 200_000, "年"],
    ["5万一个月", 50_000, "月"],
    ["每个坐席每年1200元", 1200, "坐席/年"],
  ])("%s is for one", (text, amount, per) => {
    expect(only(text)).toMatchObject({ type: "money", value: { amount, per } });
  });

  it.each([
    ["小一百万", 1_000_000],
    ["近百万", 1_000_000],
    ["半个亿", 50_000_000],
    ["三个亿", 300_000_000],
    ["十好几万", 100_000],
    ["大几十万", 500_000],
    ["三块五", 3.5],
    ["$2.5m", 2_500_000],
  ])("%s", (text, amount) => {
    expect(only(text)).toMatchObject({ type: "money", value: { amount } });
  });

  it.each(["50万一次性付清", "五角大楼", "50万粉丝", "TOP 5"])("%s is for nothing", (text) => {
    expect(read(text).some((entity) => entity.type === "money" && entity.value.per !== undefined)).toBe(
      false,
    );
  });
});

describe("shares", () => {
  it("all tenths and discounts", () => {
    for (let n = 1; n <= 9; n += 1) {
      expect(only(`便宜${DIGITS[n]}成`)?.value).toMatchObject({ percent: n * 10, kind: "tenths" });
      expect(only(`便宜${DIGITS[n]}成半`)?.value).toMatchObject({ percent: n * 10 + 5, kind: "tenths" });
      expect(only(`打${DIGITS[n]}折`)?.value).toMatchObject({ percent: n * 10, kind: "discount" });
      expect(only(`打${DIGITS[n]}五折`)?.value).toMatchObject({ percent: n * 10 + 5, kind: "discount" });
      expect(only(`打${n}.5折`)?.value).toMatchObject({ percent: n * 10 + 5, kind: "discount" });
      expect(only(`百分之${DIGITS[n]}十${DIGITS[n]}`)?.value).toMatchObject({ percent: n * 11 });
    }
  });

  it.each([
    ["八五到九折", 85, 90],
    ["三四成", 30, 40],
    ["20%到30%", 20, 30],
  ])("%s is a range", (text, percent, max) => {
    expect(read(text).at(-1)?.value).toMatchObject({ percent, max });
  });
});

describe("counts", () => {
  it.each([
    ["40个席位", { value: 40, unit: "席位" }],
    ["30套以上", { value: 30, unit: "套", bound: "min" }],
    ["至少10家", { value: 10, unit: "家", bound: "min" }],
    ["五百多台", { value: 500, unit: "台", approximate: true }],
  ])("%s", (text, value) => {
    expect(only(text)).toMatchObject({ type: "quantity", value });
  });

  it("bounds beside each other are one range", () => {
    expect(only("大于二十同时小于等于三十五")).toMatchObject({
      type: "number",
      value: { value: 20, max: 35 },
    });
    expect(read("大于50小于12").map(({ value }) => value)).toMatchObject([
      { bound: "min" },
      { bound: "max" },
    ]);
  });
});
