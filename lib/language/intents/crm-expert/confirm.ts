import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { shortAnswer } from "../short-answer.ts";

const YES =
  /^(?:好|好的|好滴|好嘞|可以|可|行|行的|成|中|对|对的|是|是的|是啊|嗯|恩|没错|没问题|没毛病|确认|确定|同意|批准|通过|就这么办|就这样|这样|就这么着|继续|执行|办吧?|做吧?|ok|okay|yes|y|yep|sure|1|没意见|照办|去办|去吧|按你说的来?|提交|保存|发吧?)+$/;

function judge({ normalized, dialogue }: Evidence): Score {
  if (!YES.test(shortAnswer(normalized))) return { confidence: 0, reason: "不是同意" };
  const pending = dialogue.pending !== undefined;
  return {
    confidence: pending ? 0.95 : 0.6,
    reason: pending ? "同意刚才的提议" : "同意，但没有待定的事",
  };
}

/** 同意刚才提出的做法 */
export const confirm: IntentDefinition<"confirm"> = {
  name: "confirm",
  what: "同意刚才提出的做法",
  owner: "CE",
  examples: ["好的", "可以", "确认", "是的", "对", "没问题", "就这么办", "行，继续"],
  slots: [],
  score: judge,
};
