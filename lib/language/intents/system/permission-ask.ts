import type { IntentDefinition } from "../definition.ts";

/** 问权限 */
export const permissionAsk: IntentDefinition<"permission.ask"> = {
  name: "permission.ask",
  what: "问权限",
  owner: "SY",
  examples: [
    "我为什么看不到海川",
    "小郑能看到哪些客户",
    "谁能改合同金额",
    "我的权限有哪些",
    "销售经理可以导出数据吗",
    "这个按钮怎么是灰的，没权限？",
    "谁有删除客户的权限",
    "我能看别人的商机吗",
    "who can see this customer",
  ],
  slots: ["user", "object"],
};
