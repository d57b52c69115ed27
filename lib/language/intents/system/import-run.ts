import type { IntentDefinition } from "../definition.ts";

/** 导入 */
export const importRun: IntentDefinition<"import.run"> = {
  name: "import.run",
  what: "导入",
  owner: "SY",
  examples: [
    "导入客户名单",
    "我有个Excel，怎么传上来",
    "批量录入这批线索",
    "把展会名单导进来",
    "上传客户表",
    "从旧系统迁移数据",
    "导入失败了怎么办",
    "帮我把这些联系人批量加进去",
    "import this spreadsheet",
  ],
  slots: ["object", "format"],
};
