import type { IntentDefinition } from "../definition.ts";

/** 问数字 */
export const metricAsk: IntentDefinition<"metric.ask"> = {
  name: "metric.ask",
  what: "问数字",
  owner: "MS",
  examples: [
    "一共有多少客户",
    "这个月新增了几条线索",
    "商机总金额是多少",
    "平均客单价多少",
    "华东区有几个在谈的单子",
    "赢单率多少",
    "每个行业各有多少客户",
    "今年签约额",
    "how many leads did we get this month",
  ],
  slots: ["object", "measure", "period", "owner", "industry", "region", "stage"],
};
