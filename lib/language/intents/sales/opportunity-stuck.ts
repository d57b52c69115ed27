import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const STILL =
  /卡住|卡在|停在|停滞|僵住|推不动|(?:没|没有|不)(?:动静|进展|推进|动过|往前)|stuck|stalled|gone (?:quiet|cold|dark|silent)|no (?:movement|progress|activity)|not moving|inactive/i;
const DEALS = /单|商机|项目|机会|deal|opportunit/i;

function weigh({ normalized }: Evidence): Score {
  return STILL.test(normalized) && DEALS.test(normalized)
    ? { confidence: 0.9, reason: "说的是停滞" }
    : { confidence: 0, reason: "不是停滞" };
}

/** 看哪些商机停滞了 */
export const opportunityStuck: IntentDefinition<"opportunity.stuck"> = {
  name: "opportunity.stuck",
  what: "看哪些商机停滞了",
  owner: "SA",
  examples: [
    "哪些单子卡住了",
    "有没有好久没动的商机",
    "超过一个月没推进的项目",
    "停滞的商机有几个",
    "这单为什么一直不动",
    "我手上哪几个机会停在方案阶段太久了",
    "海川那单卡在哪了",
    "看看有没有僵住的项目",
    "which deals are stuck",
  ],
  slots: ["period", "owner", "stage", "customer", "duration"],
  hint: weigh,
};
