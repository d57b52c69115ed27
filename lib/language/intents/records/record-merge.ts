import type { IntentDefinition } from "../definition.ts";

/** 合并重复的记录 */
export const recordMerge: IntentDefinition<"record.merge"> = {
  name: "record.merge",
  what: "合并重复的记录",
  owner: "object",
  examples: [
    "把这两个客户合并",
    "海川物流和海川供应链是一家，合一下",
    "重复的联系人并成一个",
    "德芙和德芙科技合并，留后面那个",
    "这两条线索是同一个人，合并吧",
    "合并重复客户",
    "把王芳的两条记录并在一起",
    "并到原来那家",
    "merge these two accounts",
  ],
  slots: ["object", "customer", "with", "contact"],
};
