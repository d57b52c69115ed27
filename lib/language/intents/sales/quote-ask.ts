import type { IntentDefinition } from "../definition.ts";

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
};
