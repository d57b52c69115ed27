import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** 我排第几, 我的排名: one's own place. */
const OWN_PLACE =
  /(?:我|自己)(?:现在|目前|在组里|在团队里|在全公司)?(?:能)?(?:排|在)(?:名)?第几|我的(?:业绩)?排名|\bmy rank/i;

/** 线索分给谁最多: how they were shared out, and no order to do it. */
const SHARED =
  /(?<![丢输败卖])(?:分|派|给)(?:给|到)?(?:了)?(?:谁|哪个(?:人|销售|组))(?:的)?(?:线索|客户)?(?:是)?最(?:多|少)/;

const judge = ({ normalized }: Evidence): Score =>
  SHARED.test(normalized)
    ? { confidence: 0.92, reason: "问谁分到的最多" }
    : OWN_PLACE.test(normalized)
      ? { confidence: 0.92, reason: "问自己的名次" }
      : { confidence: 0, reason: "不是问自己的名次" };

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
  score: judge,
};
