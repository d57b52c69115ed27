import type { IntentDefinition } from "../definition.ts";

/** 业绩排名 */
export const performanceRank: IntentDefinition<"performance.rank"> = {
  name: "performance.rank",
  what: "业绩排名",
  owner: "SM",
  examples: [
    "谁签得最多",
    "本月销售排行榜",
    "这个季度业绩前三是谁",
    "每个人签了多少，按金额排",
    "哪个组业绩最好",
    "我排第几",
    "回款最多的是谁",
    "上个月谁垫底",
    "who closed the most this quarter",
  ],
  slots: ["period", "owner", "measure"],
};
