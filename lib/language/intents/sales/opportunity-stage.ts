import type { IntentDefinition } from "../definition.ts";

/** 推进或回退商机的阶段 */
export const opportunityStage: IntentDefinition<"opportunity.stage"> = {
  name: "opportunity.stage",
  what: "推进或回退商机的阶段",
  owner: "SA",
  examples: [
    "ABC公司项目进入需求确认阶段",
    "海川那单推到商务谈判",
    "恒达已经到报价环节了",
    "把德芙的商机往前走一步",
    "方案讲完了，下一步进谈判",
    "这单退回到需求确认",
    "远景那个项目可以进签约阶段了",
    "商机阶段改成方案",
    "move the Haichuan deal to negotiation",
  ],
  slots: ["opportunity", "customer", "stage"],
};
