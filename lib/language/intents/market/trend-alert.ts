import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** What happened out there, and to nobody in particular. */
const NEWS =
  /新规|新政|新版|新国标|国标|政策|法规|条例|办法(?:出|要|下)|出台|取消(?:退税|补贴)|退税|补贴|关税|涨价|降价潮|禁令|强制|标准(?:出|要|升)|趋势|风向|动向|行情|监管|双碳|限[产电购]|风声|牌照|集采|GMP|GSP|信创|国产替代/i;
/** That something is to be made of it by several. */
const FAN_OUT =
  /通知|知会|告诉|同步|知道(?:一下|下)|(?:拿|出|给|搞|做|想|定)(?:一?个|套|份)?.{0,4}(?:方案|应对|对策|打法|计划|预案|说法|主意)|应对|怎么接|怎么应|各路人马|各部门|一起|联合|打法|对策/;
const OURS = /我们|咱们?|客户|行业|厂|企业/;

/** 光伏退税要取消，各路人马拿个应对: news of a trade, and a joint answer to it. */
function weigh({ normalized, entities }: Evidence): Score {
  const trade = entities.some(({ type }) => type === "industry");
  const record = entities.some(({ type }) => type === "company" || type === "opportunity");
  if (record || !NEWS.test(normalized) || !FAN_OUT.test(normalized))
    return { confidence: 0, reason: "没有要应对的行业消息" };
  return trade || OURS.test(normalized)
    ? { confidence: 0.93, reason: "行业有变化，要几方一起应对" }
    : { confidence: 0, reason: "没有要应对的行业消息" };
}

/** 行业和市场的动向 */
export const trendAlert: IntentDefinition<"trend.alert"> = {
  name: "trend.alert",
  what: "行业和市场的动向",
  owner: "MA",
  examples: [
    "最近制造业有什么动向",
    "物流行业的趋势怎么样",
    "有没有影响我们客户的新政策",
    "市场上有什么新变化值得注意",
    "医药行业最近怎么样",
    "哪个行业的需求在涨",
    "竞品和行业有啥风声",
    "本月市场趋势提醒",
    "any market trends in logistics",
  ],
  slots: ["industry", "region", "period"],
  score: weigh,
};
