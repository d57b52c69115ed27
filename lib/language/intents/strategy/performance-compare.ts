import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** Nothing but what it is to be held against: 和去年同期比呢, 同比怎么样, 跟上季度比. */
const AGAINST =
  /^(?:那|再)?(?:(?:和|与|跟|同|较|比)(?:去年|前年|上年|上个?)?(?:的)?(?:同期|季度|月|周|年)?|(?:去年|前年|上年)?(?:同期|同比|环比))(?:的)?(?:比|相比|对比)?(?:怎么样|如何|呢|一下|多了还是少了)?[?.]?$/;

function judge({ normalized, dialogue }: Evidence): Score {
  const results = /^(?:performance\.why|forecast\.|report\.)/.test(dialogue.last?.intent ?? "");
  return results && AGAINST.test(normalized)
    ? { confidence: 0.9, reason: "接着业绩问和别的时段比" }
    : { confidence: 0, reason: "不是比较" };
}

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
  score: judge,
};
