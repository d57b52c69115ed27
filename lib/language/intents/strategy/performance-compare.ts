import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** Nothing but what it is to be held against: 和去年同期比呢, 同比怎么样, 跟上季度比. */
const AGAINST =
  /^(?:那|再)?(?:(?:和|与|跟|同|较|比)(?:去年|前年|上年|上个?)?(?:的)?(?:同期|季度|月|周|年)?|(?:去年|前年|上年)?(?:同期|同比|环比))(?:的)?(?:比|相比|对比)?(?:怎么样|如何|呢|一下|多了还是少了)?[?.]?$/;

/** 华东和华南哪边好, 展会和广告哪个效果更好: values of one kind side by side. */
const SIDE_BY_SIDE =
  /(?:谁|哪(?:个|边|家|种|一个)?)[^,.;]{0,8}(?:好|强|差|弱|高|低|多|少|大|小|快|慢|行)(?:一?[些点])?(?:呢|啊)?[?.]?$|(?:比|对比|比较)(?:一下|一比|下|看看)?[?.]?$|差(?:多少|距)/;
const KINDS = ["region", "industry", "source"] as const;
const BETWEEN = /^[^,.;]{0,4}(?:和|与|跟|还是|、|比|对比|vs\.?)[^,.;]{0,4}$/i;
const OTHER = /产品|方案|功能|报价|竞|适合|推荐|怎么/;

function setsSideBySide({ normalized: text, entities }: Evidence): boolean {
  if (!SIDE_BY_SIDE.test(text) || OTHER.test(text)) return false;
  return KINDS.some((kind) => {
    const [one, other] = entities.filter(({ type }) => type === kind);
    return one !== undefined && other !== undefined && BETWEEN.test(text.slice(one.end, other.start));
  });
}

function judge(evidence: Evidence): Score {
  const { normalized, dialogue } = evidence;
  if (setsSideBySide(evidence)) return { confidence: 0.88, reason: "把几个放在一起比" };
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
