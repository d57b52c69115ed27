import type { IntentDefinition } from "../definition.ts";

/** 介绍产品的说法 */
export const pitchMake: IntentDefinition<"pitch.make"> = {
  name: "pitch.make",
  what: "介绍产品的说法",
  owner: "PA",
  examples: [
    "如何向技术型客户介绍我们的产品",
    "怎么跟老板讲清楚我们的价值",
    "给我一段产品介绍",
    "对财务总监该怎么推云账本",
    "三句话说清楚我们是干嘛的",
    "给制造业客户讲产品的亮点",
    "演示的时候重点讲什么",
    "写个产品介绍发给海川",
    "how do I pitch our product to a technical buyer",
  ],
  slots: ["product", "contact", "customer", "industry"],
};
