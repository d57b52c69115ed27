import type { IntentDefinition } from "../definition.ts";

/** 改权限 */
export const permissionChange: IntentDefinition<"permission.change"> = {
  name: "permission.change",
  what: "改权限",
  owner: "SY",
  examples: [
    "让小郑也能看华南的客户",
    "给张三加导出权限",
    "把李四的角色改成经理",
    "收回王五的删除权限",
    "开放知识库给市场部",
    "别让实习生看到金额",
    "小林升主管了，权限调一下",
    "把陈静调到二组",
    "give Zhang San the export right",
  ],
  slots: ["user", "role", "object"],
};
