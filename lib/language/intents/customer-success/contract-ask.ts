import type { IntentDefinition } from "../definition.ts";

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
};
