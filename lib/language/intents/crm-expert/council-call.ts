import type { IntentDefinition } from "../definition.ts";

/** 请多个智能体会诊 */
export const councilCall: IntentDefinition<"council.call"> = {
  name: "council.call",
  what: "请多个智能体会诊",
  owner: "CE",
  examples: [
    "这个客户很复杂，涉及技术选型、商务谈判和实施风险",
    "大家一起看看海川这单",
    "帮我开个会诊",
    "请各位专家都说说",
    "多个角度分析一下恒达项目",
    "让产品和交付也来看看",
    "这单太难了，集体出个主意",
    "你们一起讨论下怎么拿下德芙",
    "let all the agents look at this deal",
  ],
  slots: ["customer", "opportunity", "topic"],
};
