import { describe, expect, it } from "vitest";
import { askedFor } from "./asked-for.ts";
import { searchableText } from "./searchable-text.ts";

const kindOf = (question: string) => askedFor(question)?.kind;

describe("what a question asks for", () => {
  it.each([
    "昨天一共打了几个电话",
    "上个月批了多少特价",
    "昨天談判對方最後讓了幾個點",
    "大丰那笔尾款到账没有",
    "展会的名片都录了吗",
    "这条线索派给了谁",
    "规则是谁改的",
    "离职证明去哪开",
    "今年签了多少单",
    "我们目前在谈几家",
    "尾款到账了没有，还欠多少",
  ])("is known to records alone: %s", (question) => expect(kindOf(question)).toBe("ours"));

  it.each(["旗舰档一年多少钱", "何经理的手机号是多少", "年会哪天开", "试用版能用多久", "视图最多能存几个"])(
    "is a value: %s",
    (question) => expect(kindOf(question)).toBe("value"),
  );

  it.each(["现在专业版多少钱一年", "今年年假有几天"])(
    "is no record's for being asked of now: %s",
    (question) => expect(kindOf(question)).toBe("value"),
  );

  it.each([
    "目前的差旅住宿标准是多少",
    "本月的促销政策是什么",
    "在哪里下载报价模板",
    "在哪申请试用账号",
    "开票地址是什么",
    "初始密码是什么",
    "哪里下载",
    "怎么催款不伤感情",
    "这季度已经超时两回了，要跟客户交代吗",
    "电话一通人家就问多少钱，咋接",
    "合同快签了客户又加条件怎么办",
    "自动回复算不算响应",
    "凌晨两点客户全厂登不上、货发不出去，打到我手机上，按规定多久内必须有真人接",
  ])("is told by words on the subject: %s", (question) => expect(kindOf(question)).toBeUndefined());

  it.each([
    ["提成比例是多少", "提成按回款额的 8% 计"],
    ["渠道佣金是百分之几", "渠道佣金：12.5%"],
    ["渠道佣金是百分之几", "佣金为百分之十"],
    ["旗舰档一年多少钱", "旗舰档每年 19,800 元"],
    ["那台秤最大能称多少克", "最大称量 220 g"],
    ["那台秤最大能称多少克", "最大称量 220 克"],
    ["几点上班", "上班时间 9:00"],
    ["几点上班", "上班时间 9:00-18:00"],
    ["年会哪天开", "年会 2026-03-31 举行"],
    ["年会哪天开", "年会：2026/3/31"],
    ["何经理的手机号是多少", "何经理 13800001234"],
    ["客服热线是多少", "客服热线 400-800-1234"],
    ["前台分机是多少", "前台分机 8001"],
    ["运费谁出", "运费由买方承担"],
    ["客服邮箱是什么", "客服邮箱 help@huike.cn"],
    ["官网网址是什么", "官网 https://www.huike.com"],
  ])("finds the value as searchable text has it: %s, %s", (question, told) => {
    const asked = askedFor(question);
    expect(asked?.kind === "value" && searchableText(told).search(asked.value)).toBeGreaterThan(0);
  });

  it.each([
    ["提成比例是多少", "提成按岗位分别约定"],
    ["旗舰档一年多少钱", "旗舰档有 3 种"],
    ["何经理的手机号是多少", "何经理分机 8001"],
  ])("finds none where there is none: %s, %s", (question, told) => {
    const asked = askedFor(question);
    expect(asked?.kind === "value" && searchableText(told).search(asked.value)).toBe(-1);
  });
});
