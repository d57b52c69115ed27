import type { IntentDefinition } from "../definition.ts";

/** 业绩预测 */
export const forecastAsk: IntentDefinition<"forecast.ask"> = {
  name: "forecast.ask",
  what: "业绩预测",
  owner: "MS",
  examples: [
    "下季度能完成800万目标吗",
    "这个月预计能签多少",
    "年底能不能达标",
    "本季度还差多少",
    "预测一下明年一季度的收入",
    "照现在的进度完成得了指标吗",
    "我这个月的业绩能到100万不",
    "距离目标还有多大缺口",
    "can we reach 8 million next quarter",
  ],
  slots: ["period", "amount", "owner"],
};
