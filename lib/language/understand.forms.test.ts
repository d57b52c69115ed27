import { describe, expect, it } from "vitest";
import { understand } from "./understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const dialogue = { focus: [{ type: "lead", label: "德芙科技" }] };
const lead = (text: string) => understand(text, { now }).lead;
const inFocus = (text: string) => understand(text, { now, dialogue });

describe("business cards and pastes", () => {
  it.each([
    "王海涛 采购总监 青禾机械 13911112222",
    "青禾机械 采购总监 王海涛 13911112222",
    "采购总监 王海涛 青禾机械 13911112222",
    "王海涛 / 采购总监 / 青禾机械 / 139 1111 2222",
    "青禾机械｜王海涛｜采购总监｜１３９１１１１２２２２",
  ])("reads name, title and company in any order: %s", (text) => {
    expect(lead(text)).toMatchObject({
      contactName: "王海涛",
      contactTitle: "采购总监",
      companyName: "青禾机械",
      phone: "13911112222",
    });
  });

  it.each([
    ["线索录入 张总 华东医药 需求OA 预算八十万", "华东医药", "OA"],
    ["西北水泥的王经理 要ERP", "西北水泥", "ERP"],
    ["老客户介绍的：刘总，苏州恒力化纤，3000人，要换SAP", "苏州恒力化纤", "SAP"],
    ["意向WMS 蔡经理 浙江传化", "浙江传化", "WMS"],
    ["李经理德芙科技财务软件50万网站", "德芙科技", "财务软件"],
    ["Geely Auto 赵工 PLM", "Geely Auto", "PLM"],
  ])("%s", (text, companyName, need) => {
    expect(lead(text)).toMatchObject({ companyName, need });
  });

  it.each([
    ["想问下你们进销存多少钱，我们是义乌的小商品贸易公司", "贸易", "义乌"],
    ["张总，苏州的五金批发公司，想上ERP", "贸易", "苏州"],
    ["苏州制造业的王总想上ERP", "制造业", "苏州"],
  ])("%s names a trade, not a company", (text, industry, region) => {
    expect(lead(text)).toMatchObject({ industry, region });
    expect(lead(text).companyName).toBeUndefined();
  });

  it.each(["最近CRM好卡", "我们用的是金蝶财务软件", "HR王女士"])("%s wishes for nothing", (text) => {
    expect(lead(text).need).toBeUndefined();
  });

  it.each(["CRM 50用户 王总 德芙科技", "王总 德芙科技 OA 80个点", "王总 德芙科技 20套PDA"])(
    "%s has neither size nor budget",
    (text) => {
      expect(lead(text).companySize).toBeUndefined();
      expect(lead(text).budget).toBeUndefined();
    },
  );
});

describe("corrections of the lead in focus", () => {
  it.each([
    ["错了，电话是13812345678", { phone: "13812345678" }],
    ["打错了，是陈工不是程工", { contactName: "陈工", contactSurname: "陈", contactTitle: "工" }],
    ["联系人不是张伟，是章伟", { contactName: "章伟", contactSurname: "章" }],
    ["他不是采购经理，是财务经理", { contactTitle: "财务经理" }],
    ["需求不是ERP是WMS", { need: "WMS" }],
    ["来源不是展会，是老客户介绍", { source: "referral" }],
  ])("%s", (text, slots) => {
    const { intents, lead: said } = inFocus(text);
    expect(intents[0]?.name).toBe("lead.complete");
    expect(said).toEqual(slots);
  });

  it.each(["不是50万是80万", "是80万不是50万", "把预算改成80万", "从50万改成80万"])(
    "%s sets the budget to 80万",
    (text) => {
      expect(inFocus(text).lead.budget?.amount).toBe(800_000);
    },
  );

  it.each([
    ["他们人不多，五六十个", 55],
    ["百十来号人", 110],
    ["两三百号人吧", 250],
    ["厂里千把人", 1000],
  ])("%s is about %d people", (text, employees) => {
    expect(inFocus(text).lead.companySize?.employees).toBe(employees);
  });

  it.each([
    ["两个月左右", "2027-01-23"],
    ["大概半年", "2027-05-23"],
    ["一两个月内", "2027-01-23"],
    ["四五个月吧", "2027-04-23"],
    ["年底前", "2026-12-31"],
  ])("%s lasts until %s", (text, to) => {
    expect(inFocus(text).lead.timeline).toMatchObject({ from: "2026-11-23", to });
  });
});
