import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** How much is missing and where it can come from, after results or a forecast were told. */
const GAP =
  /差(?:多少|距|额)|缺口|还差|怎么(?:补|追|填)|(?:补|追)(?:上|回来|得上)|够不够|(?:哪|从哪)(?:里|儿)?(?:补|找)/;

function judge({ normalized, dialogue, entities }: Evidence): Score {
  const results = /^(?:performance|forecast|report)\./.test(dialogue.last?.intent ?? "");
  const record = entities.some(({ type }) => type === "company" || type === "opportunity");
  return results && !record && GAP.test(normalized) && !/哪[几些]?[个条]?(?:单|商机)/.test(normalized)
    ? { confidence: 0.9, reason: "接着业绩问差多少、怎么补" }
    : { confidence: 0, reason: "不是问缺口" };
}

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
  score: judge,
};
