import type { IntentDefinition } from "../definition.ts";

/** 按条件列出记录 */
export const recordSearch: IntentDefinition<"record.search"> = {
  name: "record.search",
  what: "按条件列出记录",
  owner: "object",
  examples: [
    "华东区的客户列一下",
    "三十万以上的商机有哪些",
    "我名下的客户",
    "上周没人碰过的单子",
    "找一下姓王的联系人",
    "本月预计签约的项目",
    "成都有哪些客户",
    "这个月拜访过的公司",
    "list my open deals",
  ],
  slots: ["object", "industry", "region", "owner", "period", "stage", "amount"],
};
