import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** What one difficult customer may ask of several fields at once. */
const FIELDS = [
  /技术|选型|对接|集成|接口|架构|兼容|方案|产品/,
  /价[钱格]?(?!值)|报价|压价|商务|谈判|合同|条款|付款|折扣|预算/,
  /实施|上线|落地|交付|出事|切换|迁移|停[机产摆]|工期|风险/,
] as const;
const HARD = /复杂|棘手|难搞|难缠|牵扯|缠在?一起|绕不清|搅在?一起|乱|头大|难办|麻烦|complex|tricky/i;
const TOGETHER =
  /会诊|一起(?:帮[我忙])?(?:看|想|分析|出|商量|议)|几方|各方|多方|综合(?:看|分析|意见)|整体(?:意见|看)|合议|专家组/;
const HELP = /怎么办|咋办|怎么弄|咋弄|怎么破|咋整|怎么推|支招|出.{0,3}主意|意见|建议/;

/** 选型没定、价钱没谈拢、还怕上线出事: three fields in one, and somebody who does not know how to go on. */
function weigh({ normalized }: Evidence): Score {
  const fields = FIELDS.filter((field) => field.test(normalized)).length;
  const hard = HARD.test(normalized) || TOGETHER.test(normalized);
  if (fields === FIELDS.length && (hard || HELP.test(normalized)))
    return { confidence: 0.95, reason: "技术、商务、实施都有难处" };
  return { confidence: 0, reason: "没有几方面的难处" };
}

/** 请多个智能体会诊 */
export const councilCall: IntentDefinition<"council.call"> = {
  name: "council.call",
  what: "请多个智能体会诊",
  owner: "CE",
  examples: [
    "这个客户很复杂，涉及技术选型、商务谈判和实施风险",
    "大家一起看看海川这单",
    "帮我开个会诊",
    "请各位专家都说说",
    "多个角度分析一下恒达项目",
    "让产品和交付也来看看",
    "这单太难了，集体出个主意",
    "你们一起讨论下怎么拿下德芙",
    "let all the agents look at this deal",
  ],
  slots: ["customer", "opportunity", "topic"],
  score: weigh,
};
