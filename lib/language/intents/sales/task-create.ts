import type { IntentDefinition } from "../definition.ts";
import { isQuestion } from "../is-question.ts";

/** 让负责人明天汇报: whoever has it shall do something by a day. */
const owed =
  /(?:让|叫|请|要)(?:它的?|这单的?)?负责人.{0,8}(?:汇报|说明|说法|交代|答复|复盘|写|报|跟进|回访|去一趟|联系|上门|打电话)/u;

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
    return dated && owed.test(normalized) && !isQuestion(normalized)
      ? { confidence: 0.9, reason: "让负责人某天前做一件事" }
      : { confidence: 0, reason: "" };
  },
};
