import type { IntentDefinition } from "../definition.ts";

/** 行业和市场的动向 */
export const trendAlert: IntentDefinition<"trend.alert"> = {
  name: "trend.alert",
  what: "行业和市场的动向",
  owner: "MA",
  examples: [
    "最近制造业有什么动向",
    "物流行业的趋势怎么样",
    "有没有影响我们客户的新政策",
    "市场上有什么新变化值得注意",
    "医药行业最近怎么样",
    "哪个行业的需求在涨",
    "竞品和行业有啥风声",
    "本月市场趋势提醒",
    "any market trends in logistics",
  ],
  slots: ["industry", "region", "period"],
};
