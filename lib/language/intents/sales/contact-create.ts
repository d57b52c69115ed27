import type { IntentDefinition } from "../definition.ts";
import { isQuestion } from "../is-question.ts";

/** 联系人是王敏: who speaks for the customer that is talked about. */
const introduces =
  /^(?:他们?|她们?|客户|对方|那边|这次|现场)?(?:的|那边)?(?:主要|新|对接)?的?(?:联系人|对接人|接口人|联络人)(?:是|叫|换成了?|[:：])/u;

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
  score: ({ normalized, entities, dialogue: { focus = [] } }) => {
    const [near] = focus;
    const hanging = near?.type === "customer" || near?.type === "opportunity" || near?.type === "task";
    const lead = focus.some(({ type }) => type === "lead");
    const named = entities.some(({ type }) => type === "person");
    return hanging && !lead && named && introduces.test(normalized) && !isQuestion(normalized)
      ? { confidence: 0.93, reason: "说了正在谈的客户的联系人是谁" }
      : { confidence: 0, reason: "" };
  },
  slots: ["contact", "customer", "title", "phone", "email", "wechat"],
};
