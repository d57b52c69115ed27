import type { IntentDefinition } from "../definition.ts";

/** 线索转成客户和商机 */
export const leadConvert: IntentDefinition<"lead.convert"> = {
  name: "lead.convert",
  what: "线索转成客户和商机",
  owner: "MA",
  examples: [
    "把德芙科技这条线索转成客户",
    "这条线索可以转商机了",
    "线索转化一下",
    "李经理那条转正式客户",
    "这个线索成熟了，转化",
    "把它转成商机，金额50万",
    "线索合格，转给销售流程",
    "转客户吧",
    "convert this lead",
  ],
  slots: ["lead", "contact", "amount", "date"],
};
