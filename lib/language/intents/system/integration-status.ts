import type { IntentDefinition } from "../definition.ts";

/** 集成的状态 */
export const integrationStatus: IntentDefinition<"integration.status"> = {
  name: "integration.status",
  what: "集成的状态",
  owner: "SY",
  examples: [
    "企业微信同步正常吗",
    "ERP接口是不是挂了",
    "钉钉那边为什么没推过来",
    "数据同步到什么时候了",
    "邮件集成连上没",
    "哪些接口报错了",
    "官网表单没进来，查一下",
    "webhook失败了多少次",
    "is the ERP integration working",
  ],
  slots: ["integration", "period"],
};
