import type { IntentDefinition } from "../definition.ts";

/** 新建客户 */
export const customerCreate: IntentDefinition<"customer.create"> = {
  name: "customer.create",
  what: "新建客户",
  owner: "SA",
  examples: [
    "新建一个客户，海川物流",
    "把恒达纺织建成客户",
    "帮我加个客户档案：苏州恒力化纤，化工行业，500人",
    "客户库里没有远景制造，建一下",
    "系统里添一家新客户叫蓝海证券",
    "录入客户 明辉电子，地址在东莞",
    "我要建档，公司名天河医药",
    "create an account for Defu Tech",
  ],
  slots: ["customer", "industry", "region", "size", "contact", "phone", "uscc"],
};
