import type { IntentDefinition } from "../definition.ts";
import { isQuestion } from "../is-question.ts";

/** NPS给了4分: what they answered when they were asked whether they would recommend us. */
const rated = /(?:NPS|净推荐值?|满意度(?:评分|打分|调查)?).{0,8}\d{1,2}(?:\.\d)?\s?分?/iu;

/** 报告使用情况的变化 */
export const usageReport: IntentDefinition<"usage.report"> = {
  name: "usage.report",
  what: "报告使用情况的变化",
  owner: "CS",
  examples: [
    "ABC公司使用频率下降了30%",
    "海川最近登录的人少了一半",
    "恒达的活跃用户掉到20个",
    "德芙这个月几乎没人用了",
    "客户的使用量涨了两成",
    "明辉电子三周没登录过系统",
    "他们现在只用报销模块",
    "天河的席位用了不到六成",
    "Defu's usage dropped by 30%",
  ],
  slots: ["customer", "percent", "period", "product"],
  score: ({ normalized }) =>
    rated.test(normalized) && !isQuestion(normalized)
      ? { confidence: 0.88, reason: "说了客户打的分" }
      : { confidence: 0, reason: "" },
};
