import type { IntentDefinition } from "../definition.ts";

/** 开通账号 */
export const userProvision: IntentDefinition<"user.provision"> = {
  name: "user.provision",
  what: "开通账号",
  owner: "SY",
  examples: [
    "给新员工李四开通CRM权限",
    "新来的王五要个账号",
    "帮我建个用户，小林，客服部",
    "开个账户给实习生",
    "给销售二组加两个账号",
    "邀请陈静加入系统",
    "新人入职，开下系统",
    "创建用户张三，角色是销售",
    "create an account for our new hire",
  ],
  slots: ["user", "role", "owner"],
};
