import type { IntentDefinition } from "../definition.ts";

/** 看待办和日程 */
export const taskList: IntentDefinition<"task.list"> = {
  name: "task.list",
  what: "看待办和日程",
  owner: "SA",
  examples: [
    "今天要做什么",
    "我这周有什么安排",
    "明天的日程",
    "还有哪些没办完的事",
    "下午几点有会",
    "过期的待办有哪些",
    "看看我接下来几天的行程",
    "小郑今天的任务",
    "what's on my plate today",
  ],
  slots: ["date", "owner", "status"],
};
