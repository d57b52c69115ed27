import { describe, expect, it } from "vitest";
import { extractCountOrders } from "../entities/extract-count-orders.ts";
import { chooseOption } from "./choose-option.ts";

const options = [
  { type: "contact", label: "丁伟", company: "四海渔具" },
  { type: "contact", label: "丁巍", company: "大北农业" },
  { type: "contact", label: "章敏", company: "华盛医药" },
];
const choose = (text: string) => {
  const entities = extractCountOrders(text).map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
  }));
  return chooseOption(text, entities, options)?.label;
};

describe("chooseOption", () => {
  it.each([
    ["第二个", "丁巍"],
    ["2", "丁巍"],
    ["头一个", "丁伟"],
    ["后面那位", "章敏"],
    ["中间那个", "丁巍"],
    ["姓章的", "章敏"],
    ["农业那个", "丁巍"],
    ["四海渔具的", "丁伟"],
    ["我说的是丁巍", "丁巍"],
    ["不是第一个，最后那个", "章敏"],
  ])("takes %s for %s", (text, label) => {
    expect(choose(text)).toBe(label);
  });

  it.each([
    ["下午那家的准备清单", "云岭"],
    ["上午那个", "东禾"],
    ["先说云岭的", "云岭"],
    ["晚上那个", undefined],
  ])("takes %s for the one at that hour: %s", (text, label) => {
    const visits = [
      { type: "customer", label: "东禾", company: "11月24日 09:30 拜访东禾" },
      { type: "customer", label: "云岭", company: "11月24日 15:00 拜访云岭" },
    ];
    expect(chooseOption(text, [], visits)?.label).toBe(label);
  });

  it.each(["姓丁的", "都不是", "明天再说", ""])("leaves %s open", (text) => {
    expect(choose(text)).toBeUndefined();
  });
});
