import type { IntentDefinition } from "../definition.ts";

/** 应对异议 */
export const objectionHandle: IntentDefinition<"objection.handle"> = {
  name: "objection.handle",
  what: "应对异议",
  owner: "SA",
  examples: [
    "客户提到预算有限",
    "客户担心实施风险",
    "对方说我们比金蝶贵怎么办",
    "张总说要再考虑考虑",
    "他们觉得功能用不上",
    "客户嫌交付太慢，怎么回",
    "人家说领导没批，我咋接",
    "对方老拿用友来压价",
    "the customer says it is too expensive",
  ],
  slots: ["objection", "customer", "contact", "competitor"],
};
