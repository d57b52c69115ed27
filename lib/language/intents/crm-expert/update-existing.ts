import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { shortAnswer } from "../short-answer.ts";

const UPDATE =
  /更新(?:它|他|那[个条]|已有|原来|旧|那条|这条|现有|吧|就行|一下|$)|合并|并(?:到|进|入)(?:原来|已有|旧|那)|覆盖|补(?:到|进|充到)(?:已有|原来|那)|用(?:原来|已有|旧|现有|之前)的?|就用(?:那|这)|改(?:已有|原来|旧)的/;
const SAME = /(?:是|就是|属于)(?:同一?[个家人条]|一[个家条]人?(?:公司)?$)|重复的?$|一样的$/;

function judge({ normalized, dialogue, entities }: Evidence): Score {
  const answer = shortAnswer(normalized);
  if (answer.length > 30 || /不是同?一|别更新|不更新|不要更新|别合并|不合并/.test(answer)) {
    return { confidence: 0, reason: "不是更新已有记录" };
  }
  const waiting = dialogue.pending?.kind === "duplicate" || dialogue.pending?.kind === "choose";
  if (waiting && /^(?:更新|合并|同一[个家人条]?|是它|就它)$/.test(answer))
    return { confidence: 0.95, reason: "更新已有的记录" };
  // 甲公司和乙公司是同一家，合并一下 names what is to be merged, and answers nothing.
  const named = new Set(["company", "person"]);
  if (entities.filter(({ type }) => named.has(type)).length > 1)
    return { confidence: 0, reason: "另说了要并谁" };
  if (!UPDATE.test(answer) && !SAME.test(answer)) return { confidence: 0, reason: "不是更新已有记录" };
  return { confidence: waiting ? 0.96 : 0.65, reason: "更新已有的记录" };
}

/** 把新内容并入已有的记录 */
export const updateExisting: IntentDefinition<"update_existing"> = {
  name: "update_existing",
  what: "把新内容并入已有的记录",
  owner: "MA",
  examples: [
    "更新它",
    "更新已有的",
    "就是同一个",
    "合并到原来那条",
    "是同一家，更新一下",
    "用原来那条",
    "覆盖旧的",
    "补到已有的那条上",
  ],
  slots: [],
  score: judge,
};
