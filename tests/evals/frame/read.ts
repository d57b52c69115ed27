import type { Scenario } from "./scenario.ts";

const hot = {
  contactName: "陈总",
  contactSurname: "陈",
  contactTitle: "总经理",
  contactPhone: "13810020001",
  companyName: "明辉电子",
  companySize: "large",
  employees: 900,
  industry: "电子",
  need: "ERP系统",
  budgetAmount: 2_000_000,
  timelineText: "下个月",
  timelineTo: "2026-12-31",
} as const;
const warm = {
  contactName: "沈科长",
  contactSurname: "沈",
  contactTitle: "科长",
  contactPhone: "13810020002",
  companyName: "银禾机械",
  companySize: "medium",
  employees: 260,
  industry: "机械",
  need: "CRM系统",
  budgetAmount: 500_000,
  timelineText: "年底前",
  timelineTo: "2026-12-31",
} as const;
const cold = {
  contactName: "吴先生",
  contactSurname: "吴",
  companyName: "清扬食品厂",
  industry: "食品",
  need: "进销存",
  budgetAmount: 20_000,
} as const;
const all = [cold, hot, warm].map((facts) => ({ ...facts, source: "website" as const }));
const stand = all.map(({ companyName, budgetAmount }) => ({ companyName, budgetAmount }));

const ask = (
  name: string,
  say: string,
  calls: Scenario["turns"][number]["calls"],
  has: string[],
  hasNot: string[] = [],
): Scenario => ({
  name,
  by: "marketing",
  given: all,
  turns: [{ say, calls, has, hasNot }],
  leads: stand,
});
const lists = ["lead_list", "lead_list"] as const;

/** Questions read and never write. */
export const readScenarios: Scenario[] = [
  ask(
    "today's hot leads, best first, threshold said",
    "今天有哪些高质量线索",
    [...lists],
    ["60 分", "1. **明辉电子", "2. **银禾机械"],
    ["清扬食品厂"],
  ),
  ask(
    "the same in other words",
    "给我看看今天最值得跟的线索",
    [...lists],
    ["60 分", "明辉电子"],
    ["清扬食品厂"],
  ),
  ask("a week that had none", "上周有哪些高质量线索", [...lists], ["上周", "没有"], ["明辉电子"]),
  {
    name: "an empty day says so and invents nothing",
    by: "marketing",
    turns: [{ say: "今天有哪些高质量线索", calls: [...lists], has: ["没有新增线索", "60 分"] }],
    leads: [],
  },
  ask(
    "search by company finds the one",
    "查一下明辉电子的线索",
    ["lead_list", "lead_get"],
    ["明辉电子", "陈总"],
    ["银禾机械"],
  ),
  ask(
    "search by industry",
    "找一些机械行业的线索",
    ["lead_list", "lead_get"],
    ["银禾机械"],
    ["明辉电子", "清扬食品厂"],
  ),
  ask("search for what is not there", "查一下天马航空的线索", ["lead_list"], ["没有找到"], ["明辉电子"]),
  {
    name: "the lead in focus, shown again",
    by: "marketing",
    turns: [
      { say: "网站表单：李经理，德芙科技，需要财务软件，预算50万", calls: ["lead_capture"] },
      { say: "看看这条线索", calls: ["lead_get"], has: ["德芙科技", "50"] },
    ],
    leads: [{ companyName: "德芙科技", budgetAmount: 500_000 }],
  },
  {
    name: "a rep of another team finds nothing",
    by: "rep2",
    given: all,
    turns: [
      { say: "查一下明辉电子的线索", calls: ["lead_list"], has: ["没有找到"], hasNot: ["陈总"] },
      { say: "今天有哪些高质量线索", calls: [...lists], hasNot: ["明辉电子", "银禾机械"] },
    ],
    leads: stand,
  },
  {
    name: "the manager above sees the team's",
    by: "manager",
    given: all,
    turns: [{ say: "今天有哪些高质量线索", calls: [...lists], has: ["明辉电子"] }],
    leads: stand,
  },
];
