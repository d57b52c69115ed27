import { describe, expect, it } from "vitest";
import { readDealEnding } from "./read-deal-ending.ts";

describe("readDealEnding", () => {
  it.each([
    ["北星黄了，客户自己资金断了", "lost"],
    ["被销售易抢走了", "lost"],
    ["单子飞了，他们定了别家", "lost"],
    ["簽完了，照片我晚點補", "won"],
    ["合同盖章拿回来了", "won"],
    ["先别标丢单，老板还没签字", "reopened"],
    ["搞错了，还没丢", "reopened"],
  ])("%s: %s", (text, end) => {
    expect(readDealEnding(text)).toBe(end);
  });

  it.each([
    "价格他们没问，奇怪吧",
    "龙江那个指定能成",
    "要是下周能签就好了",
    "快签了",
    "他们再想想",
    "她说下礼拜四盖章",
    "12月15号前我要拿下他",
  ])("%s ends nothing", (text) => {
    expect(readDealEnding(text)).toBeUndefined();
  });
});
