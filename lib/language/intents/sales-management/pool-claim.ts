import type { IntentDefinition } from "../definition.ts";

/** 从公海领取 */
export const poolClaim: IntentDefinition<"pool.claim"> = {
  name: "pool.claim",
  what: "从公海领取",
  owner: "SM",
  examples: [
    "从公海领取海川物流",
    "公海里有什么可以领的",
    "我要领这个客户",
    "捞几条公海线索",
    "把线索池里那条制造业的给我",
    "认领恒达纺织",
    "公海里挑五个给我",
    "这客户没人跟，我来跟",
    "claim this account from the pool",
  ],
  slots: ["customer", "lead", "count"],
};
