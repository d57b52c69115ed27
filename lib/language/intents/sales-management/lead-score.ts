import type { IntentDefinition } from "../definition.ts";

/** 评估线索值不值得跟 */
export const leadScore: IntentDefinition<"lead.score"> = {
  name: "lead.score",
  what: "评估线索值不值得跟",
  owner: "SM",
  examples: [
    "这个线索值得重点跟进吗",
    "德芙那条值不值得花时间",
    "李经理这条线索评分怎么来的",
    "给这个线索打个分",
    "转化的可能性有多大",
    "帮我评估一下展会那条线索",
    "这客户靠谱吗",
    "为什么这条分数这么低",
    "is this lead worth pursuing",
  ],
  slots: ["lead", "customer"],
};
