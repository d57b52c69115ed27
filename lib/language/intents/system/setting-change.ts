import type { IntentDefinition } from "../definition.ts";

/** 改系统设置 */
export const settingChange: IntentDefinition<"setting.change"> = {
  name: "setting.change",
  what: "改系统设置",
  owner: "SY",
  examples: [
    "把公海回收天数改成45天",
    "商机阶段加一个试用",
    "客户加个自定义字段，叫税号",
    "改一下评分权重，预算占四成",
    "领取上限调到每天10个",
    "关掉自动分配",
    "财年从四月开始",
    "把停滞提醒设成15天",
    "change the recycle period to 45 days",
  ],
  slots: ["field", "value"],
};
