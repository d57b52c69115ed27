import type { IntentDefinition } from "../definition.ts";

/** 优化团队配置 */
export const teamOptimise: IntentDefinition<"team.optimise"> = {
  name: "team.optimise",
  what: "优化团队配置",
  owner: "SM",
  examples: [
    "如何优化团队配置",
    "人手怎么调比较合理",
    "谁的客户太多了，匀一匀",
    "团队里谁还有余力",
    "华南组要不要加人",
    "帮我看看大家的工作量",
    "小郑和老吴的客户要不要换一下",
    "怎么排兵布阵",
    "how should I rebalance the team",
  ],
  slots: ["owner", "period"],
};
