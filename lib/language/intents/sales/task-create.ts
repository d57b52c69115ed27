import type { IntentDefinition } from "../definition.ts";
import { isQuestion } from "../is-question.ts";
import { toldOwner } from "./told-owner.ts";

/** 建任务或提醒 */
export const taskCreate: IntentDefinition<"task.create"> = {
  name: "task.create",
  what: "建任务或提醒",
  owner: "SA",
  examples: [
    "提醒我周五给张总发报价",
    "明天下午三点提醒我开会",
    "建个任务，下周一前把方案写完",
    "别忘了月底催款，帮我记个待办",
    "安排小郑下周跟进海川",
    "加个日程，周三十点和恒达开会",
    "后天叫我回访德芙",
    "待办：给孙科长寄样品",
    "remind me to call Mr. Li on Friday",
  ],
  slots: ["title", "date", "assignee", "customer", "contact"],
  score: ({ normalized, entities }) => {
    const dated = entities.some(({ type }) => type === "date");
    return dated && toldOwner.test(normalized) && !isQuestion(normalized)
      ? { confidence: 0.9, reason: "让负责人某天前做一件事" }
      : { confidence: 0, reason: "" };
  },
};
