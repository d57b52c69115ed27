import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { shortAnswer } from "../short-answer.ts";

const HELLO =
  /^(?:你好|您好|大家好|嗨|嘿|hi|hithere|hey|hello|哈喽|哈啰|喂|在吗|在不在|在么|早|早安|早上好|上午好|中午好|下午好|晚上好|晚安|拜拜|再见|bye|你好呀|会客)+$/;

function judge({ normalized }: Evidence): Score {
  const greets = HELLO.test(shortAnswer(normalized));
  return greets ? { confidence: 0.95, reason: "打招呼" } : { confidence: 0, reason: "不是打招呼" };
}

/** 打招呼 */
export const greeting: IntentDefinition<"greeting"> = {
  name: "greeting",
  what: "打招呼",
  owner: "CE",
  examples: ["你好", "早上好", "在吗", "hello", "嗨", "下午好", "晚上好", "早"],
  slots: [],
  score: judge,
};
