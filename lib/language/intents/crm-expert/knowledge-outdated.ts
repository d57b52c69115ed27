import type { IntentDefinition } from "../definition.ts";

/** 知识过时或有错 */
export const knowledgeOutdated: IntentDefinition<"knowledge.outdated"> = {
  name: "knowledge.outdated",
  what: "知识过时或有错",
  owner: "CE",
  examples: [
    "这份价格表过期了",
    "这个流程已经改了，文档还是旧的",
    "知识库里说的不对",
    "这条话术不能用了",
    "产品手册该更新了",
    "案例里的数据是错的",
    "这个答案是去年的规定",
    "把这篇下架吧，没用了",
    "this document is out of date",
  ],
  slots: ["topic"],
};
