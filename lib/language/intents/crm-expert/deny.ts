import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { shortAnswer } from "../short-answer.ts";

const NO =
  /^(?:不|不了|不用|不用了|不要|不要了|不行|不可以|不对|不是|不是的|不好|不同意|不需要|不必|不建了?|不录了?|不改了?|不确认|别|别了|先别|先不要|先不了?|先不建了?|先不录了?|先不用|算了|罢了|取消|拒绝|否|no|nope|n|cancel|停|停下|等等|等一?会|再说|再看看|再想想|暂时不用?要?|不弄了|放弃)+$/;

const SKIP =
  /^(?:跳过|不知道|不清楚|不太清楚|没有|暂时没有|没问|没了|先这样|就这些|以后再说|下次再说|还不知道|还没问)$/;

function judge({ normalized, dialogue }: Evidence): Score {
  const answer = shortAnswer(normalized);
  if (dialogue.pending?.kind === "missing_slots" && SKIP.test(answer))
    return { confidence: 0.85, reason: "不补充了" };
  if (!NO.test(answer)) return { confidence: 0, reason: "不是拒绝" };
  const pending = dialogue.pending !== undefined;
  return {
    confidence: pending ? 0.95 : 0.6,
    reason: pending ? "拒绝刚才的提议" : "拒绝，但没有待定的事",
  };
}

/** 拒绝刚才提出的做法 */
export const deny: IntentDefinition<"deny"> = {
  name: "deny",
  what: "拒绝刚才提出的做法",
  owner: "CE",
  examples: ["不用了", "不要", "算了", "不是", "先不", "取消", "别", "不对"],
  slots: [],
  score: judge,
};
