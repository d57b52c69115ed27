import type { IntentDefinition } from "../definition.ts";

/** 任务改期 */
export const taskReschedule: IntentDefinition<"task.reschedule"> = {
  name: "task.reschedule",
  what: "任务改期",
  owner: "SA",
  examples: [
    "明天的拜访改到后天",
    "把和恒达的会推迟到下周三",
    "周五那个任务延到下周一",
    "拜访海川提前到上午十点",
    "会议取消不了就往后挪两天",
    "催款的事下个月再提醒我",
    "日程冲突了，德芙的会改期",
    "见张总的时间换成下午",
    "move my visit to Thursday",
  ],
  slots: ["title", "date", "customer", "contact", "duration"],
};
