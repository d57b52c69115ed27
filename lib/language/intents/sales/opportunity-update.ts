import type { IntentDefinition } from "../definition.ts";

/** 更新商机的资料 */
export const opportunityUpdate: IntentDefinition<"opportunity.update"> = {
  name: "opportunity.update",
  what: "更新商机的资料",
  owner: "SA",
  examples: [
    "海川那单金额改成90万",
    "恒达ERP项目预计签约日推到下个月底",
    "把这单的成交概率调到60%",
    "德芙的单子从30万涨到45万了",
    "这个商机的产品换成标准版",
    "竞争对手加上金蝶",
    "项目名称改成二期扩容",
    "这个机会的预计金额有变，现在70万",
    "change the close date of the Haichuan deal to Dec 31",
  ],
  slots: ["opportunity", "customer", "field", "value", "amount", "date", "product", "competitor", "contact"],
};
