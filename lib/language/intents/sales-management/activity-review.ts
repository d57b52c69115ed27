import type { IntentDefinition } from "../definition.ts";

/** 看谁跟进了什么 */
export const activityReview: IntentDefinition<"activity.review"> = {
  name: "activity.review",
  what: "看谁跟进了什么",
  owner: "SM",
  examples: [
    "谁没跟进",
    "这周大家拜访了几次",
    "小郑上周都干了啥",
    "哪些客户一周没人碰过",
    "团队的跟进情况怎么样",
    "谁的拜访量最少",
    "昨天有谁没写跟进",
    "老吴这个月联系了多少客户",
    "who has not followed up this week",
  ],
  slots: ["owner", "period"],
};
