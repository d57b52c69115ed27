import { describe, expect, it } from "vitest";
import { choiceBook, findChoice } from "../choices/find-choice.ts";
import { choiceWords } from "../labels.ts";
import { importObject } from "../objects/index.ts";

function find(object: string, name: string, text: string): string | undefined {
  const field = importObject(object).records.spec.fields.find((each) => each.name === name);
  if (!field) throw new Error(`${object} has no ${name}`);
  return findChoice(text, choiceBook(object, field, choiceWords(object, field)));
}

describe("words of other systems for choices", () => {
  it.each([
    ["lead", "source", "Web", "website"],
    ["lead", "source", "Phone Inquiry", "other"],
    ["lead", "source", "ORGANIC_SEARCH", "website"],
    ["lead", "source", "老客户张总介绍", "referral"],
    ["lead", "source", "2026上海工博会展会", "trade_show"],
    ["lead", "source", "百度竞价推广", "advertisement"],
    ["lead", "source", "微信公众号", "social_media"],
    ["lead", "status", "Open - Not Contacted", "new"],
    ["lead", "status", "未跟进", "new"],
    ["lead", "status", "Closed - Not Converted", "lost"],
    ["customer", "status", "Customer - Direct", "customer"],
    ["customer", "status", "salesqualifiedlead", "qualified"],
    ["customer", "status", "已流失", "churned"],
    ["customer", "level", "Hot", "a"],
    ["customer", "level", "B类客户", "b"],
    ["customer", "level", "重点客户（战略）", "a"],
    ["customer", "size", "50-99人", "small"],
    ["customer", "size", "1,000-4,999 employees", "enterprise"],
    ["customer", "size", "500人以上", "large"],
    ["customer", "size", "中小企业", "medium"],
    ["contact", "gender", "Ms.", "female"],
    ["contact", "gender", "先生", "male"],
    ["activity", "kind", "上门拜访客户", "visit"],
    ["activity", "kind", "企业微信", "wechat"],
    ["activity", "outcome", "无人接听", "not_reached"],
    ["opportunity", "type", "Existing Customer - Upgrade", "upsell"],
    ["opportunity", "type", "续费", "renewal"],
    ["product", "status", "已下架", "retired"],
  ])("%s.%s %s is %s", (object, field, text, code) => {
    expect(find(object, field, text)).toBe(code);
  });

  it.each([
    // 未 and 无 turn a word into its contrary, two words of one length are none, and a Latin word counts as a whole.
    ["customer", "status", "未知"],
    ["activity", "outcome", "不积极"],
    ["lead", "source", "展会/代理"],
    ["lead", "source", "Webasto"],
    ["customer", "level", "X"],
    ["lead", "status", "星标"],
  ])("%s.%s %s is nobody's guess", (object, field, text) => {
    expect(find(object, field, text)).toBeUndefined();
  });
});
