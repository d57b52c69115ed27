import { readTrouble } from "../customer-success/read-trouble.ts";
import type { IntentDefinition } from "../definition.ts";

/** 汇报一次跟进 */
export const activityReport: IntentDefinition<"activity.report"> = {
  name: "activity.report",
  what: "汇报一次跟进",
  owner: "SA",
  examples: [
    "刚拜访完ABC公司，张总提到了预算紧张的问题",
    "今天跟恒达周总通了电话，他对方案挺满意",
    "中午和德芙的李经理吃了个饭，聊到年底要定供应商",
    "记一下，海川说下周给答复",
    "上午去了远景，见了王总，对方担心实施周期",
    "昨天的演示做完了，客户反馈不错",
    "刚挂电话，孙科长说价格还要再谈",
    "跟进记录：已发报价单，对方确认收到",
    "just met Mr. Li at Defu, he worries about the price",
  ],
  slots: ["customer", "contact", "date", "topic", "objection", "sentiment", "kind"],
  // 他们的老系统老是卡: a pain that is told, and no complaint to us.
  score: ({ normalized, entities }) =>
    entities.some(({ type }) => type === "company") && readTrouble(normalized) === "theirs"
      ? { confidence: 0.86, reason: "说的是他们现在用的东西不好用" }
      : { confidence: 0, reason: "" },
};
