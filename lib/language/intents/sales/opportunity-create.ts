import type { IntentDefinition } from "../definition.ts";

/** 新建商机 */
export const opportunityCreate: IntentDefinition<"opportunity.create"> = {
  name: "opportunity.create",
  what: "新建商机",
  owner: "SA",
  examples: [
    "给海川物流建个商机，WMS项目，80万",
    "新建商机：恒达纺织ERP，预计下月签，120万",
    "德芙科技有个新单子，财务软件，大概30万，建一下",
    "帮我开一个商机",
    "远景制造想上MES，立个项吧，预算五十万",
    "把明辉电子的采购意向转成商机",
    "有个新机会，天河医药要进销存，六十万左右",
    "create a deal for Defu Tech, 500k",
  ],
  slots: ["customer", "contact", "product", "amount", "need", "date", "stage", "quantity"],
};
