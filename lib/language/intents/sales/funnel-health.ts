import type { IntentDefinition } from "../definition.ts";

/** 看漏斗的健康度 */
export const funnelHealth: IntentDefinition<"funnel.health"> = {
  name: "funnel.health",
  what: "看漏斗的健康度",
  owner: "SA",
  examples: [
    "我的销售漏斗健康度如何",
    "漏斗帮我看看有没有问题",
    "各阶段的商机分布怎么样",
    "我的管道够不够",
    "看下我们组的漏斗",
    "从需求到方案的转化率太低了吧，帮我诊断",
    "pipeline现在什么情况",
    "我手里的单子结构合理吗",
    "how healthy is my pipeline",
  ],
  slots: ["owner", "period"],
};
