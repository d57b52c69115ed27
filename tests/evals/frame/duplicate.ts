import type { ExpectedLead, Scenario, ScriptedTurn } from "./scenario.ts";

const paste = "网站表单：李经理，德芙科技，需要财务软件，预算50万";
const again = "网站表单：李经理，德芙科技，需要财务软件，预算60万，电话13800001234";
const asked: ScriptedTurn[] = [
  { say: paste, calls: ["lead_capture"], has: ["已登记"] },
  { say: again, fresh: true, calls: ["lead_capture"], has: ["已经有", "德芙科技"], hasNot: ["已登记"] },
];
const before: ExpectedLead = { companyName: "德芙科技", budgetAmount: 500_000, contactPhone: null };
const after: ExpectedLead = { companyName: "德芙科技", budgetAmount: 600_000, contactPhone: "13800001234" };

const answered = (name: string, turn: ScriptedTurn, leads: ExpectedLead[]): Scenario => ({
  name,
  by: "marketing",
  turns: [...asked, turn],
  leads,
});

/** The same paste again finds the lead and asks; each answer does what it says. */
export const duplicateScenarios: Scenario[] = [
  { name: "the same paste asks, and writes nothing", by: "marketing", turns: asked, leads: [before] },
  answered("answered: the existing one", { say: "更新已有的这条", calls: ["lead_update"], has: ["已补充"] }, [
    after,
  ]),
  answered("answered: yes", { say: "好的", calls: ["lead_update"], has: ["已补充"] }, [after]),
  answered(
    "answered: a new one all the same",
    { say: "仍然新建", calls: ["lead_capture"], has: ["已另建"] },
    [before, after],
  ),
  answered("answered: no", { say: "不用了", calls: [], has: ["没有新建"] }, [before]),
  {
    name: "another person of the same company is no duplicate",
    by: "marketing",
    turns: [
      { say: paste, calls: ["lead_capture"], has: ["已登记"] },
      {
        say: "网站表单：王总监，德芙科技，需要CRM系统，预算20万",
        calls: ["lead_capture"],
        has: ["已登记"],
        hasNot: ["已经有"],
      },
    ],
    leads: [{ contactName: "李经理" }, { contactName: "王总监" }],
  },
  {
    name: "a lead that one may not see is no duplicate and is not told of",
    by: "rep",
    turns: [
      { say: "录一下：长江电子，赵工，18612340000，想换ERP", calls: ["lead_capture"], has: ["已登记"] },
      {
        say: "录一下：长江电子，赵工，18612340000，想换ERP",
        by: "rep2",
        calls: ["lead_capture"],
        has: ["已登记"],
        hasNot: ["已经有", "周远"],
      },
    ],
    leads: [{ owner: "rep" }, { owner: "rep2" }],
  },
];
