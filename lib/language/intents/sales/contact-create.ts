import type { IntentDefinition } from "../definition.ts";

/** 新建联系人 */
export const contactCreate: IntentDefinition<"contact.create"> = {
  name: "contact.create",
  what: "新建联系人",
  owner: "SA",
  examples: [
    "海川物流加个联系人，设备科孙科长，电话13900001111",
    "给德芙科技新增联系人王芳",
    "把今天认识的刘总监存到恒达纺织下面",
    "恒达那边新来了个采购叫周敏，加进通讯录",
    "存一下他的名片：陈工，明辉电子，技术部",
    "多个对接人，财务李会计，挂在天河医药名下",
    "联系人加一个 许静 信息中心主任",
    "add Mr. Zhao as a contact of Huateng Logistics",
  ],
  slots: ["contact", "customer", "title", "phone", "email", "wechat"],
};
