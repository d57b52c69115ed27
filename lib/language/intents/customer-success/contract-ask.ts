import type { IntentDefinition } from "../definition.ts";

/** 祺洵买过啥, 他们都用了我们哪些产品. */
const bought =
  /买(?:过|了|的)(?:都)?(?:是)?(?:啥|什么|哪些|哪几)|(?:都|现在)?(?:用|上)(?:了|着|的)(?:我们|咱们)(?:的)?(?:啥|什么|哪些|哪几)|what (?:did|have) .{1,30} (?:buy|bought)/iu;

/** 问合同 */
export const contractAsk: IntentDefinition<"contract.ask"> = {
  name: "contract.ask",
  what: "问合同",
  owner: "CS",
  examples: [
    "海川的合同什么时候到期",
    "恒达合同金额是多少",
    "德芙的合同签到哪天",
    "看下明辉的合同条款",
    "哪些合同还没盖章",
    "今年签了几份合同",
    "他们的付款方式是什么",
    "把天河那份合同找出来",
    "when does the Defu contract end",
  ],
  slots: ["customer", "date", "amount"],
  score: ({ normalized, entities, dialogue: { focus = [] } }) => {
    const whose =
      entities.some(({ type }) => type === "company") || focus.some(({ type }) => type === "customer");
    return whose && bought.test(normalized)
      ? { confidence: 0.9, reason: "问客户买过什么" }
      : { confidence: 0, reason: "" };
  },
};
