import type { IntentDefinition } from "../definition.ts";

/** 生成话术 */
export const talkTrackMake: IntentDefinition<"talk_track.make"> = {
  name: "talk_track.make",
  what: "生成话术",
  owner: "SA",
  examples: [
    "给我一套跟财务总监沟通的话术",
    "怎么跟张总开口聊涨价",
    "帮我写个开场白，第一次打给恒达",
    "约见话术来一段",
    "客户问为什么比别人贵我该怎么说",
    "给海川准备一份拜访话术",
    "电话邀约怎么讲比较好",
    "有没有催款的说辞",
    "give me a talk track for the CFO",
  ],
  slots: ["customer", "contact", "topic"],
};
