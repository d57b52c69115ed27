import type { IntentDefinition } from "../definition.ts";

/** 沉淀经验 */
export const knowledgeCapture: IntentDefinition<"knowledge.capture"> = {
  name: "knowledge.capture",
  what: "沉淀经验",
  owner: "CE",
  examples: [
    "这次谈判很成功，客户最终接受了我们的方案",
    "把这个案例存进知识库",
    "这套打法效果不错，记下来给大家用",
    "总结一下这单的经验",
    "海川这个单子值得写成案例",
    "这句话术好用，收藏起来",
    "把刚才的方案做成模板",
    "分享一个心得，先免费试用再谈价",
    "save this as a best practice",
  ],
  slots: ["topic", "customer", "opportunity"],
};
