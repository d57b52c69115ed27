import type { IntentDefinition } from "../definition.ts";

/** 外部数据变更的影响 */
export const syncImpact: IntentDefinition<"sync.impact"> = {
  name: "sync.impact",
  what: "外部数据变更的影响",
  owner: "SY",
  examples: [
    "ERP那边改了客户编码，有什么影响",
    "如果把两边数据同步会覆盖哪些",
    "财务系统字段变了，会影响多少记录",
    "同步前先看看冲突",
    "数据对不上，以哪边为准",
    "导过来会改掉多少条",
    "外部系统换了接口，怎么处理",
    "试跑一下同步",
    "what will the ERP change affect",
  ],
  slots: ["integration", "object"],
};
