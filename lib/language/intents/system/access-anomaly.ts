import type { IntentDefinition } from "../definition.ts";

/** 异常访问 */
export const accessAnomaly: IntentDefinition<"access.anomaly"> = {
  name: "access.anomaly",
  what: "异常访问",
  owner: "SY",
  examples: [
    "有没有人异常登录",
    "谁昨晚批量导出了客户",
    "最近有可疑的访问吗",
    "半夜谁在看合同",
    "有没有账号被盗的迹象",
    "查一下异常下载",
    "是谁一下子看了几百个客户",
    "安全上有没有问题",
    "any suspicious access last night",
  ],
  slots: ["user", "period"],
};
