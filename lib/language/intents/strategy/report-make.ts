import type { IntentDefinition } from "../definition.ts";

/** 生成报告 */
export const reportMake: IntentDefinition<"report.make"> = {
  name: "report.make",
  what: "生成报告",
  owner: "MS",
  examples: [
    "写一份本周的周报",
    "出个月度销售报告",
    "帮我做个季度总结",
    "生成日报",
    "把这个月的数据整理成汇报",
    "给老板写个业绩简报",
    "做一份华南区的分析报告",
    "导出之前先来个小结",
    "write my weekly report",
  ],
  slots: ["period", "owner"],
};
