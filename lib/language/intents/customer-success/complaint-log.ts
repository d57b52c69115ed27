import type { IntentDefinition } from "../definition.ts";
import { complaintFollowUp } from "./complaint-follow-up.ts";
import { complaintInHand } from "./complaint-in-hand.ts";
import { readTrouble } from "./read-trouble.ts";

const named = /投诉|投訴|客诉|工单/u;
/** 登记投诉 */
export const complaintLog: IntentDefinition<"complaint.log"> = {
  name: "complaint.log",
  what: "登记投诉",
  owner: "CS",
  examples: [
    "海川投诉系统太卡了",
    "客户很生气，说我们响应慢",
    "记个投诉，恒达，发票开错了",
    "德芙那边反映报表老出错",
    "明辉的王总在发火，要退款",
    "客户抱怨培训没到位",
    "有客户要投诉交付延期",
    "天河医药不满意售后",
    "Defu complained about slow support",
  ],
  slots: ["customer", "contact", "product", "topic"],
  score: ({ normalized, entities, dialogue }) => {
    const ofSomebody =
      entities.some(({ type }) => type === "company") || dialogue.focus?.[0]?.type === "customer";
    if (ofSomebody && readTrouble(normalized) === "ours")
      return { confidence: 0.88, reason: "东西不好用，而且在催" };
    return (complaintInHand(dialogue) || named.test(normalized)) && complaintFollowUp(normalized)
      ? { confidence: 0.9, reason: "正在说投诉，说它多急或者好了" }
      : { confidence: 0, reason: "" };
  },
};
