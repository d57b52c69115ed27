import type { IntentDefinition } from "../definition.ts";

/** 商机赢单 */
export const opportunityWon: IntentDefinition<"opportunity.won"> = {
  name: "opportunity.won",
  what: "商机赢单",
  owner: "SA",
  examples: [
    "ABC公司项目签约成功，合同50万，6个月交付期",
    "海川那单签了，90万",
    "恒达拿下了！",
    "德芙的合同已经盖章回来了",
    "恭喜我吧，远景的项目成交了，一百二十万",
    "这单赢了，标记一下",
    "明辉电子今天签字了，合同金额三十五万",
    "客户付了首款，项目算成了",
    "we won the Defu deal, 500k",
  ],
  slots: ["opportunity", "customer", "amount", "duration", "date", "product", "quantity", "reason"],
};
