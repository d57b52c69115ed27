import type { IntentDefinition } from "../definition.ts";

/** 看哪些商机停滞了 */
export const opportunityStuck: IntentDefinition<"opportunity.stuck"> = {
  name: "opportunity.stuck",
  what: "看哪些商机停滞了",
  owner: "SA",
  examples: [
    "哪些单子卡住了",
    "有没有好久没动的商机",
    "超过一个月没推进的项目",
    "停滞的商机有几个",
    "这单为什么一直不动",
    "我手上哪几个机会停在方案阶段太久了",
    "海川那单卡在哪了",
    "看看有没有僵住的项目",
    "which deals are stuck",
  ],
  slots: ["period", "owner", "stage"],
};
