import type { IntentDefinition } from "../definition.ts";

/** 从几个里选一个 */
export const choose: IntentDefinition<"choose"> = {
  name: "choose",
  what: "从几个里选一个",
  owner: "CE",
  examples: [
    "第二个",
    "选第一家",
    "最后那个",
    "就要海川物流那个",
    "上面那个",
    "1",
    "不是第一个，是第三个",
    "无锡的那家",
    "the second one",
  ],
  slots: ["choice"],
};
