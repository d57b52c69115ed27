import type { IntentDefinition } from "../definition.ts";

/** 重新分配线索 */
export const leadReassign: IntentDefinition<"lead.reassign"> = {
  name: "lead.reassign",
  what: "重新分配线索",
  owner: "SM",
  examples: [
    "重新分配这个线索，张三更适合",
    "这条线索换个人跟吧",
    "把小郑的线索转给老吴",
    "李四忙不过来，德芙那条改派给王五",
    "这线索别让小郑跟了，给小刘",
    "原来的负责人离职了，线索换人",
    "改派一下，他不懂医药",
    "收回来重新派",
    "give this lead to someone else, Zhang San fits better",
  ],
  slots: ["lead", "from", "assignee", "reason"],
};
