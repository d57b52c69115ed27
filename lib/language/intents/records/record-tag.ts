import type { IntentDefinition } from "../definition.ts";

/** 打标签 */
export const recordTag: IntentDefinition<"record.tag"> = {
  name: "record.tag",
  what: "打标签",
  owner: "object",
  examples: [
    "给海川打上重点客户的标签",
    "恒达标记为战略客户",
    "去掉德芙的VIP标签",
    "这几个客户都加个标签，国庆促销",
    "把这单标成重点",
    "给王总贴个决策人",
    "这条线索打个展会的tag",
    "标签换成老客户",
    "tag Defu as VIP",
  ],
  slots: ["customer", "tag", "object"],
};
