import type { IntentDefinition } from "../definition.ts";

/** 分配线索 */
export const leadAssign: IntentDefinition<"lead.assign"> = {
  name: "lead.assign",
  what: "分配线索",
  owner: "SM",
  examples: [
    "把这条线索分给小郑",
    "新线索分配一下",
    "德芙的线索给张三跟",
    "今天的线索怎么分合适",
    "这几条交给华南组",
    "帮我派给最合适的人",
    "谁来跟这条线索比较好",
    "未分配的线索都分下去",
    "assign this lead to Zhang San",
  ],
  slots: ["lead", "assignee"],
};
