import type { IntentDefinition } from "../definition.ts";

/** 谁没按规范做 */
export const practiceDeviation: IntentDefinition<"practice.deviation"> = {
  name: "practice.deviation",
  what: "谁没按规范做",
  owner: "CE",
  examples: [
    "谁没按流程走",
    "哪些单子跳过了需求确认",
    "有没有没做方案就报价的",
    "检查一下有没有违规操作",
    "哪些商机阶段推进不合规",
    "小郑的单子有没有漏步骤",
    "流程执行得怎么样",
    "有谁没写拜访总结就推进了",
    "which deals skipped a step",
  ],
  slots: ["owner", "period"],
};
