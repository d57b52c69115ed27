import type { IntentDefinition } from "../definition.ts";

/** 问谁认识谁 */
export const relationAsk: IntentDefinition<"relation.ask"> = {
  name: "relation.ask",
  what: "问谁认识谁",
  owner: "SA",
  examples: [
    "谁认识王总",
    "海川那边我们有谁能搭上话",
    "张总和李经理什么关系",
    "恒达的决策链是怎样的",
    "公司里有没有人跟德芙熟",
    "客户那边谁说了算",
    "有没有认识蓝海证券老板的人",
    "陈工的上级是谁",
    "who knows Mr. Wang",
  ],
  slots: ["contact", "customer"],
};
