import type { IntentDefinition } from "../definition.ts";

/** 团队的成功规律 */
export const practicePatterns: IntentDefinition<"practice.patterns"> = {
  name: "practice.patterns",
  what: "团队的成功规律",
  owner: "CE",
  examples: [
    "业绩好的人都是怎么做的",
    "赢单有什么规律",
    "总结一下团队的成功经验",
    "什么样的跟进节奏成交率高",
    "小郑为什么签得多，有什么套路",
    "丢单的共同原因",
    "哪种打法最有效",
    "大单一般要拜访几次",
    "what do our top performers do differently",
  ],
  slots: ["owner", "period", "industry"],
};
