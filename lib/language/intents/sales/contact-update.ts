import type { IntentDefinition } from "../definition.ts";

/** 更新联系人的资料 */
export const contactUpdate: IntentDefinition<"contact.update"> = {
  name: "contact.update",
  what: "更新联系人的资料",
  owner: "SA",
  examples: [
    "张总换手机号了，新的是13800138000",
    "孙科长升处长了",
    "把王芳的邮箱改成wangfang@defu.com",
    "李经理离职了",
    "刘洋调去采购部了",
    "陈工的微信是chengong88，记一下",
    "许静现在是CIO",
    "周敏的职位写错了，是采购总监",
    "Mr. Li changed his phone number",
  ],
  slots: ["contact", "customer", "field", "value", "phone", "email"],
};
