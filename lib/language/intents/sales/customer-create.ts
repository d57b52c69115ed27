import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** What is made is named, and it is a customer: 新建客户恒力泵业. */
const MAKES =
  /^(?:请|帮我|麻烦|给我)*(?:新建|创建|建立?|新增|添加|加|开|录入?)(?:一?下|一?[个家条位])?(?:新的?)?客户(?!经理|标签|名单|列表|群|池|备注|来源|线索|联系人)/;

function judge({ normalized, lead }: Evidence): Score {
  return MAKES.test(normalized) && lead.companyName !== undefined
    ? { confidence: 0.9, reason: "要新建客户" }
    : { confidence: 0, reason: "没有说要新建客户" };
}

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
  score: judge,
};
