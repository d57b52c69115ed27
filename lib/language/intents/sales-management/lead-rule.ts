import type { IntentDefinition } from "../definition.ts";

/** 设分配规则 */
export const leadRule: IntentDefinition<"lead.rule"> = {
  name: "lead.rule",
  what: "设分配规则",
  owner: "SM",
  examples: [
    "以后医药的都先给小郑",
    "华南的线索默认分给二组",
    "100万以上的新线索都归我",
    "展会来的线索轮流分",
    "改一下分配规则，制造业给老吴",
    "今后官网线索自动派给值班的人",
    "分配规则现在是怎么设的",
    "以后别再给小刘分线索了",
    "from now on medical leads go to Xiao Zheng",
  ],
  slots: ["industry", "region", "source", "assignee", "amount", "count"],
};
