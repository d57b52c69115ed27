import type { IntentDefinition } from "../definition.ts";

/** 客户健康度 */
export const healthAsk: IntentDefinition<"health.ask"> = {
  name: "health.ask",
  what: "客户健康度",
  owner: "CS",
  examples: [
    "海川的健康度怎么样",
    "哪些客户可能流失",
    "恒达用得好吗",
    "帮我看看客户健康情况",
    "健康分低于60的客户",
    "谁有流失风险",
    "德芙最近状态如何",
    "为什么明辉的健康度掉了",
    "how healthy is Defu",
  ],
  slots: ["customer", "period"],
};
