import type { IntentDefinition } from "../definition.ts";

/** 导出 */
export const exportRun: IntentDefinition<"export.run"> = {
  name: "export.run",
  what: "导出",
  owner: "SY",
  examples: [
    "导出我的客户",
    "把这个列表下载成Excel",
    "本月的商机导一份给我",
    "线索导出csv",
    "给我一份客户清单的表格文件",
    "数据备份一份出来",
    "把华东客户拉个表发我",
    "合同台账导出来",
    "export my customers to Excel",
  ],
  slots: ["object", "format", "period", "owner"],
};
