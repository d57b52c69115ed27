import type { IntentDefinition } from "../definition.ts";

/** 按需求匹配方案 */
export const solutionMatch: IntentDefinition<"solution.match"> = {
  name: "solution.match",
  what: "按需求匹配方案",
  owner: "PA",
  examples: [
    "海川这种需求我们有什么方案",
    "客户想管仓库，推荐哪个产品",
    "制造业30人的小厂适合哪个版本",
    "预算五十万能给他们配什么",
    "他们要做多组织核算，咱们能满足吗",
    "给恒达出个方案",
    "技术选型帮我看看",
    "连锁门店用哪套比较合适",
    "which of our products fits a small factory",
  ],
  slots: ["need", "industry", "customer", "budget", "product"],
};
