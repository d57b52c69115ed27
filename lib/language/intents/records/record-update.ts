import type { IntentDefinition } from "../definition.ts";

/** 改一条记录的字段 */
export const recordUpdate: IntentDefinition<"record.update"> = {
  name: "record.update",
  what: "改一条记录的字段",
  owner: "object",
  examples: [
    "把这个字段改一下",
    "这条的来源改成转介绍",
    "任务的优先级设为高",
    "产品的价格更新成2万",
    "报价单有效期改到月底",
    "合同编号写成HT-2026-018",
    "这条记录的日期不对，改成昨天",
    "工单状态改成处理中",
    "set the priority of this task to high",
  ],
  slots: ["object", "field", "value", "customer", "product"],
};
