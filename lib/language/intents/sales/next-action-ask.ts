import type { IntentDefinition } from "../definition.ts";

/** 问下一步该做什么 */
export const nextActionAsk: IntentDefinition<"next_action.ask"> = {
  name: "next_action.ask",
  what: "问下一步该做什么",
  owner: "SA",
  examples: [
    "海川下一步怎么走",
    "接下来该干嘛",
    "这单现在应该做什么",
    "恒达那边我下面要怎么推",
    "有什么建议，后面怎么跟",
    "客户没回消息，我该咋办",
    "德芙这个阶段该推什么动作",
    "下一步建议",
    "what should I do next with this deal",
  ],
  slots: ["opportunity", "customer", "contact"],
};
