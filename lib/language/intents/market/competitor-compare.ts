import type { IntentDefinition } from "../definition.ts";

/** 和竞争对手比 */
export const competitorCompare: IntentDefinition<"competitor.compare"> = {
  name: "competitor.compare",
  what: "和竞争对手比",
  owner: "MA",
  examples: [
    "我们和金蝶比有什么优势",
    "用友的短板在哪",
    "跟竞品的对比表给我一份",
    "海川在看哪几家，我们怎么打",
    "对手报价比我们低多少",
    "金蝶最近有什么动作",
    "和他们比我们差在哪",
    "怎么赢过用友",
    "how do we compare with Kingdee",
  ],
  slots: ["competitor", "product", "customer"],
};
