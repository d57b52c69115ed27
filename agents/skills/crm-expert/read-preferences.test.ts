import { describe, expect, it } from "vitest";
import { readPreferencesSaid } from "./read-preferences.ts";

const set = (text: string) => readPreferencesSaid(text).set;

describe("readPreferencesSaid", () => {
  it.each([
    ["以后回答短一点", "short"],
    ["太长了，一句话说", "short"],
    ["别那么啰嗦", "short"],
    ["直接说结论", "short"],
    ["回答详细一些", "detailed"],
    ["别太短了", "detailed"],
    ["不要太详细，说重点", "short"],
    ["长度正常就行", "normal"],
    ["keep your answers short from now on", "short"],
  ])("%s: %s answers", (text, replyLength) => expect(set(text)).toEqual({ replyLength }));

  it.each([
    ["别再提醒我卡住的商机了", { stuckDeals: "off" }],
    ["明天的拜访不用主动提醒我", { visitsTomorrow: "off" }],
    ["网站表单别通知我了", { waitingForms: "off" }],
    ["继续提醒我高分线索", { hotLeads: "on" }],
  ])("%s: what is spoken of unasked", (text, wanted) => expect(set(text)).toEqual(wanted));

  it.each([
    ["金额都用万", "wan"],
    ["以后报数都用万做单位，别带小数", "wan"],
    ["金额一律按元显示", "yuan"],
    ["金额单位用万元", "wan"],
  ])("%s: amounts in %s", (text, moneyUnit) => expect(set(text)).toEqual({ moneyUnit }));

  it.each([
    ["别每次都问我", "few"],
    ["不用问我了", "few"],
    ["少追问", "few"],
    ["每次都问我一下", "usual"],
  ])("%s: %s questions", (text, questions) => expect(set(text)).toEqual({ questions }));

  it("hears several at once", () => {
    expect(set("以后回答简短点，金额用万，叫我老王就行")).toEqual({
      replyLength: "short",
      moneyUnit: "wan",
      name: "老王",
    });
  });

  it("hears the language", () => {
    expect(readPreferencesSaid("用英文回复我").locale).toBe("en");
    expect(readPreferencesSaid("改回中文").locale).toBe("zh-CN");
  });

  it("forgets all, or what is named", () => {
    expect(readPreferencesSaid("恢复默认").forget).toHaveLength(4);
    expect(readPreferencesSaid("金额单位改回默认").forget).toEqual(["moneyUnit"]);
  });

  it("is asked what is kept, and does not guess", () => {
    expect(readPreferencesSaid("我设了哪些偏好").asked).toBe(true);
    expect(readPreferencesSaid("以后列表用蓝色")).toMatchObject({ set: {}, forget: [], asked: false });
  });
});
