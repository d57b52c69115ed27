import type { ExpectedLead, Scenario } from "./scenario.ts";

const paste = "网站表单：李经理，德芙科技，需要财务软件，预算50万";
const first = { say: paste, calls: ["lead_capture" as const] };

/** A form, then one more sentence about the same lead. */
const complete = (name: string, say: string, lead: ExpectedLead, has: string[] = []): Scenario => ({
  name,
  by: "marketing",
  turns: [first, { say, calls: ["lead_update"], has: ["已更新", "德芙科技", ...has] }],
  leads: [{ companyName: "德芙科技", contactName: "李经理", ...lead }],
});

/** The next turns fill the lead that the conversation is about. */
export const completeScenarios: Scenario[] = [
  complete("the issue's own completion", "电话13800001234，下个月要上", {
    contactPhone: "13800001234",
    timelineFrom: "2026-12-01",
    timelineTo: "2026-12-31",
    budgetAmount: 500_000,
  }),
  complete("head count", "他们有200人", { employees: 200 }),
  complete("a corrected budget", "预算改成60万", { budgetAmount: 600_000 }),
  complete("an industry", "他们是做汽配的", { industry: "汽配" }),
  complete("an e-mail address", "邮箱是li@defu.com", { contactEmail: "li@defu.com" }),
  complete("two facts at once", "规模300人左右，电话 137 0000 1234", {
    employees: 300,
    contactPhone: "13700001234",
  }),
  {
    name: "three turns, each adding",
    by: "marketing",
    turns: [
      first,
      { say: "电话13800001234", calls: ["lead_update"], has: ["电话"] },
      { say: "下个月要上", calls: ["lead_update"] },
      { say: "他们有200人", calls: ["lead_update"], has: ["该有的都有了"] },
    ],
    leads: [{ contactPhone: "13800001234", timelineTo: "2026-12-31", employees: 200, budgetAmount: 500_000 }],
  },
  {
    name: "a second form is a second lead, and the facts go to it",
    by: "marketing",
    turns: [
      first,
      { say: "网站表单：王总，锦云纺织，想上一套ERP，预算80万", calls: ["lead_capture"], has: ["锦云纺织"] },
      { say: "电话13900001234", calls: ["lead_update"], has: ["锦云纺织"], hasNot: ["德芙科技"] },
    ],
    leads: [
      { companyName: "德芙科技", contactPhone: null },
      { companyName: "锦云纺织", contactPhone: "13900001234" },
    ],
  },
  {
    name: "facts without a lead are asked about, nothing is written",
    by: "marketing",
    turns: [{ say: "电话13800001234", calls: [], has: ["哪条线索"] }],
    leads: [],
  },
];
