import type { IntentDefinition } from "../definition.ts";

/** 商机输单 */
export const opportunityLost: IntentDefinition<"opportunity.lost"> = {
  name: "opportunity.lost",
  what: "商机输单",
  owner: "SA",
  examples: [
    "海川那单丢了，被金蝶抢走了",
    "恒达选了别家",
    "德芙项目黄了，客户预算砍了",
    "这个商机关掉吧，没戏了",
    "远景的标我们没中",
    "客户不做了，项目取消",
    "输给用友了，价格没人家低",
    "把这单标成输单，原因是功能不满足",
    "we lost the Haichuan deal",
  ],
  slots: ["opportunity", "customer", "competitor", "reason", "amount"],
};
