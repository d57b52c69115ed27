import type { IntentDefinition } from "../definition.ts";

/** 客户的共同特征 */
export const customerTraits: IntentDefinition<"customer.traits"> = {
  name: "customer.traits",
  what: "客户的共同特征",
  owner: "MA",
  examples: [
    "高价值客户有什么共同特征",
    "成交的客户都有哪些特点",
    "什么样的公司最容易买单",
    "大客户画像",
    "流失的客户有什么共性",
    "分析一下优质客户是哪类企业",
    "买旗舰版的都是些什么人",
    "我们的理想客户长什么样",
    "what do our best customers have in common",
  ],
  slots: ["period", "status"],
};
