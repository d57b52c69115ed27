import type { IntentDefinition } from "../definition.ts";

/** 看商机的风险 */
export const opportunityRisk: IntentDefinition<"opportunity.risk"> = {
  name: "opportunity.risk",
  what: "看商机的风险",
  owner: "SA",
  examples: [
    "海川这单有什么风险",
    "哪些商机可能会丢",
    "帮我评估一下恒达项目的风险",
    "这个单子悬不悬",
    "德芙那边会不会有变数",
    "有哪些项目要小心",
    "这季度能不能签下来，风险大吗",
    "看看我手上危险的单子",
    "what are the risks of this deal",
  ],
  slots: ["opportunity", "customer", "period"],
};
