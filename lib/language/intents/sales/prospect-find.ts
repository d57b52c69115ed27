import type { IntentDefinition } from "../definition.ts";

/** 按条件找潜在客户 */
export const prospectFind: IntentDefinition<"prospect.find"> = {
  name: "prospect.find",
  what: "按条件找潜在客户",
  owner: "SA",
  examples: [
    "帮我找一些制造业的潜在客户",
    "想开发几家做医疗器械的新客户，有目标吗",
    "华东有哪些没合作过的食品厂可以去谈",
    "给我挑十个适合拜访的潜客",
    "物流行业里还有谁没买过我们的东西",
    "推荐几家值得开发的公司",
    "我想拓展教育行业，从哪些客户下手",
    "有没有规模大一点的准客户",
    "find me some prospects in manufacturing",
  ],
  slots: ["industry", "region", "size", "object", "count"],
};
