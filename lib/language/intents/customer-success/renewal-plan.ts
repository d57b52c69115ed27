import type { IntentDefinition } from "../definition.ts";

/** 续约 */
export const renewalPlan: IntentDefinition<"renewal.plan"> = {
  name: "renewal.plan",
  what: "续约",
  owner: "CS",
  examples: [
    "海川快到期了，续约怎么谈",
    "下个季度有哪些合同要续",
    "给恒达做个续费方案",
    "年底前到期的客户",
    "续约率怎么样",
    "德芙不想续了怎么办",
    "下个月要续签的有几家",
    "准备一下明辉的续约",
    "plan the renewal of Defu",
  ],
  slots: ["customer", "period", "date", "contact", "duration"],
};
