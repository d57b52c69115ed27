import type { IntentDefinition } from "../definition.ts";

/** 成交质量 */
export const dealQuality: IntentDefinition<"deal.quality"> = {
  name: "deal.quality",
  what: "成交质量",
  owner: "SM",
  examples: [
    "本月成交质量如何",
    "这个季度签的单子质量怎么样",
    "折扣打得太多了吗",
    "上个月的单有没有水分",
    "看看成交客单价和回款质量",
    "签下来的项目交付风险大不大",
    "小郑签的单利润怎么样",
    "成交的单子复购潜力如何",
    "how good are the deals we won this month",
  ],
  slots: ["period", "owner", "customer"],
};
