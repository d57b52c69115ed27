import type { IntentDefinition } from "../definition.ts";

/** 拜访前的准备 */
export const visitPrepare: IntentDefinition<"visit.prepare"> = {
  name: "visit.prepare",
  what: "拜访前的准备",
  owner: "SA",
  examples: [
    "明天拜访客户需要准备什么",
    "见张总之前我要带些什么",
    "下午去海川，帮我过一遍他们的情况",
    "给我一份拜访恒达的准备清单",
    "待会儿要见德芙的李经理，有什么要注意的",
    "拜访前要做哪些功课",
    "周三的客户会面我该怎么准备",
    "出发去远景之前给我补补课",
    "what should I prepare for tomorrow's visit",
  ],
  slots: ["customer", "contact", "date"],
};
