import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** Where it is to be written, and that it is written; what is written may speak of anything. */
const WRITES =
  /(?:备注|档案|资料|记录|留言)(?:里|中|上|栏)?(?:再)?(?:加|写|记|添|补|留|注明)(?:一?[条句个笔行段]|上|下|明)?|(?:备注|注明|附注)(?:一下|上)?[:,]|(?:加|写|记|添|补)(?:一?[条句个笔行])?(?:备注|附注|说明)[:,]/;

function weigh({ normalized }: Evidence): Score {
  return WRITES.test(normalized)
    ? { confidence: 0.9, reason: "要写进备注" }
    : { confidence: 0, reason: "不是备注" };
}

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
  slots: ["customer", "opportunity", "contact", "text"],
  hint: weigh,
};
