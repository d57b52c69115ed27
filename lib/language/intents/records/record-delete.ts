import type { IntentDefinition } from "../definition.ts";

/** 删一条记录 */
export const recordDelete: IntentDefinition<"record.delete"> = {
  name: "record.delete",
  what: "删一条记录",
  owner: "object",
  examples: [
    "删除客户海川物流",
    "这个商机删了吧",
    "把重复的联系人删掉",
    "删掉昨天那条跟进",
    "清掉测试客户",
    "任务不要了，删除",
    "恒达那个项目移除",
    "把王芳这个联系人去掉",
    "delete this contact",
  ],
  slots: ["object", "customer", "opportunity", "contact"],
};
