import type { IntentDefinition } from "../definition.ts";

/** 盯合同和回款 */
export const contractMonitor: IntentDefinition<"contract.monitor"> = {
  name: "contract.monitor",
  what: "盯合同和回款",
  owner: "CS",
  examples: [
    "哪些合同有风险",
    "逾期没回款的有哪些",
    "盯一下海川的付款节点",
    "这个月应收多少，收了多少",
    "里程碑延误的项目",
    "谁还欠我们钱",
    "合同执行有没有异常",
    "尾款还没到的客户",
    "which payments are overdue",
  ],
  slots: ["period", "customer"],
};
