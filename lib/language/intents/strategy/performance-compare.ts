import type { IntentDefinition } from "../definition.ts";

/** 业绩对比 */
export const performanceCompare: IntentDefinition<"performance.compare"> = {
  name: "performance.compare",
  what: "业绩对比",
  owner: "MS",
  examples: [
    "这个月和上个月比怎么样",
    "比上季度多了还是少了",
    "华东和华南谁做得好",
    "同比增长多少",
    "跟去年同期比呢",
    "今年和去年的签约额对比",
    "环比是涨还是跌",
    "二组和三组的差距有多大",
    "compare this quarter with the last one",
  ],
  slots: ["period", "period_comparison", "owner", "region"],
};
