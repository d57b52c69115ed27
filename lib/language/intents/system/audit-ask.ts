import type { IntentDefinition } from "../definition.ts";

/** 问谁改的 */
export const auditAsk: IntentDefinition<"audit.ask"> = {
  name: "audit.ask",
  what: "问谁改的",
  owner: "SY",
  examples: [
    "谁改了海川的金额",
    "这条记录谁动过",
    "昨天谁删了线索",
    "这个价格是什么时候改的",
    "看一下恒达的修改历史",
    "李四最近改过什么",
    "这单原来的金额是多少",
    "负责人怎么变成小郑了，谁操作的",
    "who changed this amount",
  ],
  slots: ["object", "field", "user", "period", "customer"],
};
