import type { IntentDefinition } from "../definition.ts";

/** 安排拜访 */
export const visitPlan: IntentDefinition<"visit.plan"> = {
  name: "visit.plan",
  what: "安排拜访",
  owner: "SA",
  examples: [
    "计划拜访ABC公司，联系人张总",
    "下周二下午去海川物流见孙科长，安排一下",
    "约一下恒达的周总，周四上午",
    "明天十点跑一趟德芙科技",
    "帮我排个拜访，远景制造，后天",
    "我打算月底前去看看天河医药",
    "下周要去苏州出差，顺路拜访恒力化纤",
    "约明辉电子陈工见面聊方案",
    "plan a visit to Defu Tech next Tuesday",
  ],
  slots: ["customer", "contact", "date", "topic"],
};
