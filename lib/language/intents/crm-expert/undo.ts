import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { shortAnswer } from "../short-answer.ts";

const UNDO =
  /撤销|撤回|撤掉|撤了|回退|退回(?:上|去)|恢复(?:原样|之前|到)|还原|当我没说|当我没讲|(?:刚才|刚刚|刚|上一?[个条步次])的?.{0,6}(?:不要了|不算|作废|删掉|删了|去掉|取消)|(?:把)?刚.{0,6}(?:删掉|删了|撤)|^(?:再|给我|帮我)?(?:转|调|换|改|分|移)回(?:来|去)(?:吧)?$|undo|revert|^不算了?重来$|(?:录|弄|建|写|填)错了$/;

function judge({ normalized }: Evidence): Score {
  const answer = shortAnswer(normalized);
  if (answer.length > 24 || !UNDO.test(answer)) return { confidence: 0, reason: "不是撤销" };
  return { confidence: 0.94, reason: "撤回刚才做的事" };
}

/** 撤回刚才做的事 */
export const undo: IntentDefinition<"undo"> = {
  name: "undo",
  what: "撤回刚才做的事",
  owner: "CE",
  examples: [
    "撤销",
    "撤回",
    "刚才那个不要了",
    "当我没说",
    "退回上一步",
    "把刚建的删掉",
    "录错了，撤回",
    "恢复原样",
  ],
  slots: [],
  score: judge,
};
