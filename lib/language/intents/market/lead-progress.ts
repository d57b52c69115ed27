import type { IntentDefinition } from "../definition.ts";

/** 线索有了新进展 */
export const leadProgress: IntentDefinition<"lead.progress"> = {
  name: "lead.progress",
  what: "线索有了新进展",
  owner: "MA",
  examples: [
    "李经理回复了，他们正在对比三家供应商",
    "德芙那条线索加上微信了",
    "王芳接电话了，说下周再聊",
    "那个线索打不通，空号",
    "陈总说没兴趣了",
    "展会那条线索已经联系上了",
    "他们在看金蝶和用友",
    "赵主任要资料，已经发过去了",
    "Mr. Li replied, they are comparing three vendors",
  ],
  slots: ["lead", "contact", "status", "competitor", "count"],
};
