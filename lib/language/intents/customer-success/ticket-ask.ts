import type { IntentDefinition } from "../definition.ts";

/** 问工单和服务请求 */
export const ticketAsk: IntentDefinition<"ticket.ask"> = {
  name: "ticket.ask",
  what: "问工单和服务请求",
  owner: "CS",
  examples: [
    "海川的工单处理得怎么样了",
    "还有哪些没关的工单",
    "恒达上周提的问题解决了吗",
    "客诉现在到哪一步了",
    "谁在处理德芙的工单",
    "本周新增多少工单",
    "超时的服务请求有几个",
    "那个投诉关了没",
    "any open tickets for Defu",
  ],
  slots: ["customer", "status", "period"],
};
