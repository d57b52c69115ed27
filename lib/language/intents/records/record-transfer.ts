import type { IntentDefinition } from "../definition.ts";

/** 把记录转给别人 */
export const recordTransfer: IntentDefinition<"record.transfer"> = {
  name: "record.transfer",
  what: "把记录转给别人",
  owner: "object",
  examples: [
    "客户转给小郑",
    "把海川物流移交给老吴跟",
    "我的客户全部转给张三",
    "恒达那单换李四负责",
    "负责人改成小刘",
    "这几个商机交给王五",
    "德芙以后归小林管",
    "把客户过户给华南组",
    "transfer this customer to Zhang San",
  ],
  slots: ["object", "customer", "opportunity", "from", "assignee"],
};
