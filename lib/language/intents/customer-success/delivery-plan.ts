import type { IntentDefinition } from "../definition.ts";

/** 交付计划 */
export const deliveryPlan: IntentDefinition<"delivery.plan"> = {
  name: "delivery.plan",
  what: "交付计划",
  owner: "CS",
  examples: [
    "给海川做个交付计划",
    "恒达项目怎么交付",
    "交付排期出一份",
    "签完了，下面交付怎么安排",
    "6个月交付，帮我拆里程碑",
    "德芙的项目进度怎么样",
    "验收安排在什么时候合适",
    "交付团队需要几个人",
    "make a delivery plan for Haichuan",
  ],
  slots: ["customer", "date", "duration"],
};
