import type { IntentDefinition } from "../definition.ts";

/** 给记录加备注 */
export const noteAdd: IntentDefinition<"note.add"> = {
  name: "note.add",
  what: "给记录加备注",
  owner: "SA",
  examples: [
    "给海川加条备注：只收电子发票",
    "备注一下恒达那单，月底前不要催",
    "在德芙的资料里写上老板喜欢喝茶",
    "这个客户备注：付款慢",
    "给这单留个言，等法务回复",
    "张总爱打高尔夫，备注上",
    "帮我在客户档案里注明需要三方比价",
    "线索备注里补一句，周五后再联系",
    "add a note to Defu: prefers email",
  ],
  slots: ["customer", "opportunity", "text"],
};
