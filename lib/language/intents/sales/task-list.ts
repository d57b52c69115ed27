import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const DAY = /今[天日儿早晚]|早上|上午|下午|today|this morning/iu;
const WATCH =
  /(?:盯|关注|留意|注意|操心|上心|惦记|抓紧|优先|重点)[^,。;?]{0,8}(?:什么|啥|哪|谁)|(?:什么|啥|哪些|哪几|谁)[^,。;?]{0,8}(?:盯|关注|留意|注意|操心|上心|惦记|抓紧|优先|重点)|(?:need|needs) my attention|focus on/iu;
const OTHER = /异常|线索|客户健康|行情|趋势|政策|新闻|anomal|leads?\b/iu;

/** 今天有啥要我盯的: what to look after today, whatever it is. */
function judge({ normalized }: Evidence): Score {
  return DAY.test(normalized) && WATCH.test(normalized) && !OTHER.test(normalized)
    ? { confidence: 0.88, reason: "问今天要盯什么" }
    : { confidence: 0, reason: "" };
}

/** 看待办和日程 */
export const taskList: IntentDefinition<"task.list"> = {
  name: "task.list",
  what: "看待办和日程",
  owner: "SA",
  examples: [
    "今天要做什么",
    "我这周有什么安排",
    "明天的日程",
    "还有哪些没办完的事",
    "下午几点有会",
    "过期的待办有哪些",
    "看看我接下来几天的行程",
    "小郑今天的任务",
    "what's on my plate today",
  ],
  slots: ["date", "owner", "status"],
  score: judge,
};
