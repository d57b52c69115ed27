import type { ExpectedLead, Scenario, ScriptedTurn } from "./scenario.ts";

const captured = (say: string, has: string[]): ScriptedTurn => ({
  say,
  calls: ["lead_capture"],
  has: [...has, "已登记"],
});

/** One paste, one lead. */
const paste = (
  name: string,
  say: string,
  lead: ExpectedLead,
  by: Scenario["by"] = "marketing",
): Scenario => ({
  name,
  by,
  turns: [
    captured(
      say,
      [lead.companyName, lead.contactName].filter((part) => typeof part === "string"),
    ),
  ],
  leads: [lead],
});

const defu = {
  contactName: "李经理",
  contactSurname: "李",
  contactTitle: "经理",
  companyName: "德芙科技",
  need: "财务软件",
};

/** Forms and cards, pasted the way people paste them. */
export const captureScenarios: Scenario[] = [
  paste("the issue's own form", "网站表单：李经理，德芙科技，需要财务软件，预算50万", {
    ...defu,
    budgetAmount: 500_000,
    source: "website",
  }),
  paste("labels on lines", "姓名：刘洋\n公司：晨光教育\n电话：13912345678\n需求：排课系统", {
    contactName: "刘洋",
    companyName: "晨光教育",
    contactPhone: "13912345678",
    need: "排课系统",
  }),
  paste("bare words, no labels", "李经理 德芙科技 财务软件 50万", { ...defu, budgetAmount: 500_000 }),
  paste("a trade show, told as a story", "展会上认识了个客户，恒达纺织的周总，想换ERP", {
    companyName: "恒达纺织",
    contactName: "周总",
    need: "ERP",
    source: "trade_show",
  }),
  paste("a referral", "朋友介绍的，华腾物流赵主任，要一套仓储系统", {
    companyName: "华腾物流",
    contactName: "赵主任",
    need: "仓储系统",
    source: "referral",
  }),
  paste("spoken numerals", "新增线索：王芳，远景制造，想上MES，预算三十万左右", {
    contactName: "王芳",
    companyName: "远景制造",
    need: "MES",
    budgetAmount: 300_000,
  }),
  paste("a phone with dashes", "线索：欧阳静 采购主管 天河医药 电话139-1234-5678 要进销存", {
    contactName: "欧阳静",
    contactSurname: "欧阳",
    companyName: "天河医药",
    contactPhone: "13912345678",
    need: "进销存",
  }),
  paste("traditional characters", "網站表單：陳經理，大華電子，需要財務軟體，預算五十萬", {
    contactName: "陈经理",
    companyName: "大华电子",
    need: "财务软件",
    budgetAmount: 500_000,
    source: "website",
  }),
  paste(
    "an English form",
    "Company: Blue Ocean Ltd, Name: Tom Smith, Phone: 13511112222, Need: CRM, Budget: 300k",
    {
      companyName: "Blue Ocean Ltd",
      contactName: "Tom Smith",
      contactPhone: "13511112222",
      need: "CRM",
      budgetAmount: 300_000,
    },
  ),
  paste("w for 万, a shop from social media", "小红书来的，郑女士，悦己服饰，要做个小程序商城，5w左右", {
    contactName: "郑女士",
    companyName: "悦己服饰",
    budgetAmount: 50_000,
    source: "social_media",
  }),
  paste(
    "everything in one breath",
    "帮我新建一个线索，客户是蓝海证券，对接人孙倩，CIO，预算一百二十万，年底前要上合规系统",
    {
      contactName: "孙倩",
      companyName: "蓝海证券",
      budgetAmount: 1_200_000,
      need: "合规系统",
      timelineTo: "2026-12-31",
    },
  ),
  paste("an e-mail campaign", "邮件推广回复的：Lucy Chen，Acme科技，lucy@acme.cn，需要数据分析平台", {
    contactName: "Lucy Chen",
    companyName: "Acme科技",
    contactEmail: "lucy@acme.cn",
    source: "email_campaign",
  }),
  paste(
    "a rep's lead is theirs",
    "录一下：长江电子，赵工，18612340000，想换ERP",
    { companyName: "长江电子", contactPhone: "18612340000", need: "ERP", owner: "rep" },
    "rep",
  ),
  paste("a marketer's lead waits for an owner", "网站表单：何经理，同方建材，需要OA", {
    companyName: "同方建材",
    contactName: "何经理",
    need: "OA",
    owner: null,
  }),
  {
    name: "what is missing is asked for",
    by: "marketing",
    turns: [
      {
        say: "网站表单：李经理，德芙科技，需要财务软件，预算50万",
        calls: ["lead_capture"],
        has: ["还缺", "电话", "规模"],
        hasNot: ["还缺：预算"],
      },
    ],
    leads: [{ ...defu, contactPhone: null, companySize: null, timelineText: null }],
  },
  {
    name: "a budget below zero is refused, nothing is kept",
    by: "marketing",
    turns: [
      {
        say: "网站表单：李经理，德芙科技，需要财务软件，预算-50万",
        calls: [],
        has: ["负数"],
        hasNot: ["已登记"],
      },
    ],
    leads: [],
  },
];
