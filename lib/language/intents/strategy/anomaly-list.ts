import type { IntentDefinition } from "../definition.ts";

/** 看异常 */
export const anomalyList: IntentDefinition<"anomaly.list"> = {
  name: "anomaly.list",
  what: "看异常",
  owner: "MS",
  examples: [
    "最近有什么异常",
    "数据有没有不对劲的地方",
    "有没有突然掉下来的指标",
    "今天有什么需要我关注的",
    "哪些指标偏离正常",
    "给我看异常预警",
    "有没有客户突然不活跃",
    "这周有什么不正常的",
    "any anomalies this week",
  ],
  slots: ["period"],
};
