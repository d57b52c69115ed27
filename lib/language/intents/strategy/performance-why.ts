import type { IntentDefinition } from "../definition.ts";

/** 业绩变化的原因 */
export const performanceWhy: IntentDefinition<"performance.why"> = {
  name: "performance.why",
  what: "业绩变化的原因",
  owner: "MS",
  examples: [
    "本季度业绩为什么下滑",
    "这个月怎么签得这么少",
    "为啥华南区掉得这么厉害",
    "业绩涨了是因为什么",
    "三季度没完成的原因",
    "转化率下降怎么回事",
    "分析一下丢单变多的原因",
    "收入少了是哪里出了问题",
    "why did sales fall this quarter",
  ],
  slots: ["period", "owner", "region"],
};
