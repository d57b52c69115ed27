import type { IntentDefinition } from "../definition.ts";

/** 查重复的记录 */
export const duplicateCheck: IntentDefinition<"duplicate.check"> = {
  name: "duplicate.check",
  what: "查重复的记录",
  owner: "MA",
  examples: [
    "有没有重复的客户",
    "查一下海川是不是录重了",
    "线索查重",
    "系统里有几个德芙科技",
    "这个客户以前录过吗",
    "看看有没有和恒达重名的",
    "帮我清一清重复数据",
    "13800138000这个号码是不是已经在库里",
    "check for duplicate leads",
  ],
  slots: ["object", "customer", "contact"],
};
