import type { IntentDefinition } from "../definition.ts";

/** 更新客户的资料 */
export const customerUpdate: IntentDefinition<"customer.update"> = {
  name: "customer.update",
  what: "更新客户的资料",
  owner: "SA",
  examples: [
    "把海川物流的行业改成冷链物流",
    "恒达纺织搬到无锡了，地址更新一下",
    "德芙科技现在有800人了",
    "明辉电子升成A类客户",
    "客户名称写错了，应该是远景智造",
    "海川的官网补一下，www.haichuan.com",
    "给蓝海证券的客户级别调到B",
    "嘉禾食品现在归华南区管",
    "update the address of Defu Tech",
  ],
  slots: ["customer", "field", "value", "industry", "region", "size", "phone", "uscc"],
};
