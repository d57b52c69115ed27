import type { IntentDefinition } from "../definition.ts";

/** The honest answer: nothing here belongs to this product. */
export const none: IntentDefinition<"none"> = {
  name: "none",
  what: "不属于本系统的话",
  owner: "CE",
  examples: [
    "今天天气怎么样",
    "写首诗",
    "讲个笑话",
    "1+1等于几",
    "帮我订张机票",
    "翻译这句话",
    "推荐一部电影",
    "中午吃什么",
  ],
  slots: [],
};
