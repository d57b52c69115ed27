import type { Span } from "../../model/span.ts";
import type { IntentDefinition } from "../definition.ts";
import { complaintFollowUp } from "./complaint-follow-up.ts";
import { complaintInHand } from "./complaint-in-hand.ts";
import { readTrouble } from "./read-trouble.ts";

/** 修好了, 已经恢复正常了: something was broken, whoever has told of it. */
const mended =
  /^(?:那边|的)?(?:的)?(?:\p{Script=Han}{0,4}(?:系统|问题|故障|报表|接口|模块|打印|数据|功能))?(?:已经|刚刚?|现在|终于)?(?:都)?(?:修(?:好|复)|恢复(?:了|正常)|排除(?:了)?|抢修(?:好|完))/u;
/** After these what is told of the customer goes on with what was wrong there. */
const heardOf: ReadonlySet<string> = new Set(["usage.report", "health.ask", "note.add"]);
const named = /投诉|投訴|客诉|工单/u;
/** 海川的系统修好了 is 的系统修好了: what is told, whosever it is. */
function withoutCompany(text: string, entities: readonly Span[]): string {
  const company = entities.find(({ type, start }) => type === "company" && start === 0);
  return company ? text.slice(company.end) : text;
}

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
    const followed = complaintFollowUp(normalized);
    const heard = dialogue.focus?.[0]?.type === "customer" && heardOf.has(dialogue.last?.intent ?? "");
    if (followed === "solve" && (heard || mended.test(withoutCompany(normalized, entities))))
      return { confidence: 0.88, reason: "坏了的东西修好了" };
    return (complaintInHand(dialogue) || named.test(normalized)) && followed
      ? { confidence: 0.9, reason: "正在说投诉，说它多急或者好了" }
      : { confidence: 0, reason: "" };
  },
};
