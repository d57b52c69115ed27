import type { IntentDefinition } from "../definition.ts";

/** 电话前的准备 */
export const callPrepare: IntentDefinition<"call.prepare"> = {
  name: "call.prepare",
  what: "电话前的准备",
  owner: "SA",
  examples: [
    "准备给ABC公司张总打电话讨论价格",
    "一会儿要给恒达周总去个电话，帮我理一下",
    "下午跟德芙通电话谈合同，怎么准备",
    "马上要和海川电话会，给我要点",
    "我要打给王总聊折扣，先给个提纲",
    "电话沟通之前帮我列几点",
    "准备一通价格谈判的电话",
    "明早和孙科长的电话要讲哪些",
    "prepare my call with Mr. Zhang about pricing",
  ],
  slots: ["customer", "contact", "topic", "date"],
};
