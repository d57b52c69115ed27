import type { Scenario } from "./scenario.ts";

const paste = { say: "网站表单：李经理，德芙科技，需要财务软件，预算50万", calls: ["lead_capture" as const] };

/** Taking back, being refused, and words that ask for nothing we do. */
export const limitScenarios: Scenario[] = [
  {
    name: "undo takes back the capture",
    by: "marketing",
    turns: [paste, { say: "撤销", calls: ["turn_undo"], has: ["已撤销"] }],
    leads: [],
  },
  {
    name: "undo takes back only the last turn",
    by: "marketing",
    turns: [
      paste,
      { say: "电话13800001234，下个月要上", calls: ["lead_update"] },
      { say: "撤销", calls: ["turn_undo"], has: ["已撤销"] },
    ],
    leads: [{ companyName: "德芙科技", contactPhone: null, timelineTo: null, budgetAmount: 500_000 }],
  },
  {
    name: "undo twice takes back both",
    by: "marketing",
    turns: [
      paste,
      { say: "电话13800001234", calls: ["lead_update"] },
      { say: "撤销", calls: ["turn_undo"] },
      { say: "撤销", calls: ["turn_undo"] },
    ],
    leads: [],
  },
  {
    name: "nothing to undo is said",
    by: "marketing",
    turns: [{ say: "撤销", calls: ["turn_undo"], has: ["没有可以撤销"] }],
    leads: [],
  },
  {
    name: "customer success may not take in leads",
    by: "csm",
    turns: [{ ...paste, calls: [], refused: ["lead_capture"], has: ["没有执行"], hasNot: ["已登记"] }],
    leads: [],
  },
  {
    name: "product may not list leads",
    by: "product",
    given: [{ companyName: "明辉电子", contactName: "陈总", source: "website" }],
    turns: [
      {
        say: "今天有哪些高质量线索",
        calls: [],
        refused: ["lead_list", "lead_list"],
        has: ["没有执行"],
        hasNot: ["明辉电子"],
      },
    ],
    leads: [{ companyName: "明辉电子" }],
  },
  {
    name: "words that are none of our business",
    by: "marketing",
    turns: [
      { say: "今天天气怎么样", calls: [], hasNot: ["已登记", "已更新"] },
      { say: "给我讲个笑话", calls: [], hasNot: ["已登记", "已更新"] },
    ],
    leads: [],
  },
  {
    name: "greeting and help write nothing",
    by: "marketing",
    turns: [
      { say: "你好", calls: [] },
      { say: "你能做什么", calls: [], has: ["线索"] },
      { say: "谢谢", calls: [] },
    ],
    leads: [],
  },
  {
    name: "a yes with nothing open writes nothing",
    by: "marketing",
    turns: [
      { say: "好的", calls: [] },
      { say: "仍然新建", calls: [] },
    ],
    leads: [],
  },
];
