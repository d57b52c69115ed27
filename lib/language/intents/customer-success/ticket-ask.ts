import type { DialogueHint } from "../../model/dialogue.ts";
import type { IntentDefinition } from "../definition.ts";
import { complaintInHand } from "./complaint-in-hand.ts";

/** 谁负责处理，什么时候到期, 几点之前必须回复, 产品那边谁跟. */
const standing =
  /谁.{0,4}(?:负责|处理|跟|管|办|在做|答复|盯)|(?:什么时候|几时|几点|几号|哪天|多久).{0,4}(?:到期|之?前|截止|答复|回复|处理|办完|解决)|(?:处理|解决|办|修)(?:完|好|到哪|得?怎么样)(?:了)?(?:没|吗|呢|么)|(?:别的|其他|其它|还有).{0,6}(?:没关|没处理|没办|没结|未关|未结|工单|投诉)/u;

/** What was told of a customer just before: somebody looks after that as well. */
const isServed = ({ last, focus = [] }: DialogueHint): boolean =>
  focus[0]?.type === "customer" && toldOf.has(last?.intent ?? "");
const toldOf: ReadonlySet<string> = new Set(["usage.report", "note.add", "health.ask", "activity.report"]);

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
  score: ({ normalized, dialogue }) =>
    (complaintInHand(dialogue) || isServed(dialogue)) && standing.test(normalized) && normalized.length <= 30
      ? { confidence: 0.9, reason: "正在说投诉，问它办得怎样" }
      : { confidence: 0, reason: "" },
};
