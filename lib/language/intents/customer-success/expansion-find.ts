import type { IntentDefinition } from "../definition.ts";

/** 找增购和扩展的机会 */
export const expansionFind: IntentDefinition<"expansion.find"> = {
  name: "expansion.find",
  what: "找增购和扩展的机会",
  owner: "CS",
  examples: [
    "哪些客户有扩展机会",
    "谁可以加购席位",
    "海川还能卖点什么",
    "有没有可以交叉销售的老客户",
    "恒达能不能升级到旗舰版",
    "找找能增购的客户",
    "老客户里还有哪些油水",
    "席位快用满的有谁",
    "which customers could buy more",
  ],
  slots: ["customer", "product"],
};
