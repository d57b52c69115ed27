import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const GRANTS =
  /(?:能不能|可不可以|谁(?:来|能)?|要谁|找谁)(?:不能)?(?:批|放行)|(?:能|可以)(?:批|放行)(?:吗|么|不|\?|$)|批不批|折扣(?:权限|上限|政策)|(?:折|万|块|元|价)[^.;]{0,8}(?:行不行|行吗|能做吗|能给吗)/;

function weigh({ normalized, entities }: Evidence): Score {
  const priced = entities.some(({ type }) => type === "money" || type === "percent" || type === "product");
  const asked = GRANTS.test(normalized) && (priced || /折扣|特价|让利|优惠/.test(normalized));
  return asked
    ? { confidence: 0.9, reason: "问价格能不能批" }
    : { confidence: 0, reason: "没问价格能不能批" };
}

/** 问价格、报价和折扣 */
export const quoteAsk: IntentDefinition<"quote.ask"> = {
  name: "quote.ask",
  what: "问价格、报价和折扣",
  owner: "SA",
  examples: [
    "标准版多少钱",
    "40个席位怎么报价",
    "旗舰版最低能打几折",
    "给海川报价，100用户三年",
    "这个价还能再便宜吗",
    "专业版一年的价格是多少",
    "上次给恒达报的多少",
    "九五折要谁批",
    "how much is the standard edition",
  ],
  slots: ["product", "quantity", "customer", "percent", "amount"],
  score: weigh,
};
