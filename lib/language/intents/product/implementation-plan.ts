import type { IntentDefinition } from "../definition.ts";

/** 实施计划 */
export const implementationPlan: IntentDefinition<"implementation.plan"> = {
  name: "implementation.plan",
  what: "实施计划",
  owner: "PA",
  examples: [
    "海川项目的实施计划怎么排",
    "上线要多久",
    "给恒达做个实施方案",
    "实施分几步",
    "部署和培训的排期给我一份",
    "二期怎么落地",
    "9月前上线来得及吗，排个实施计划",
    "需要客户配合哪些人",
    "make an implementation plan for Haichuan",
  ],
  slots: ["customer", "product", "date", "duration"],
};
