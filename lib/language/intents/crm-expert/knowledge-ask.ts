import type { IntentDefinition } from "../definition.ts";

/** 问方法和知识 */
export const knowledgeAsk: IntentDefinition<"knowledge.ask"> = {
  name: "knowledge.ask",
  what: "问方法和知识",
  owner: "CE",
  examples: [
    "如何开展客户需求调研",
    "大客户怎么做决策人分析",
    "有没有报价谈判的经验",
    "BANT是什么意思",
    "新人怎么快速上手",
    "有没有制造业的成功案例",
    "公司的折扣审批流程是怎样的",
    "客户分级标准是什么",
    "how do I run a discovery call",
  ],
  slots: ["topic"],
};
