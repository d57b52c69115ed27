import type { IntentDefinition } from "../definition.ts";

/** 办完一件任务 */
export const taskComplete: IntentDefinition<"task.complete"> = {
  name: "task.complete",
  what: "办完一件任务",
  owner: "SA",
  examples: [
    "报价已经发了，任务勾掉",
    "给张总打电话那件事办好了",
    "把第一个待办完成",
    "方案写完了，标记完成",
    "催款的任务搞定了",
    "海川的回访做完了，划掉",
    "那个提醒不用管了，已经处理",
    "都弄好了，打个勾",
    "mark the first task as done",
  ],
  slots: ["title", "customer", "contact"],
};
