import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { isQuestion } from "../is-question.ts";
import { shortAnswer } from "../short-answer.ts";

const CREATE = /(?:建|新增|录|创建|加)/;
const ANYWAY =
  /仍然?|还是|照(?:样|建|录)|继续(?:创?建|录|新增)|再(?:创?建|录|加)一?|重新(?:创?建|录)|直接(?:新建|创建|建|录)|强制|坚持|不管|不是同一|不同的?(?:公司|人|客户|一家)|是另外?一|另一|建新的|新建一?[条个]|单独/;
const REFUSES = /(?:不|别|先不)(?:要|用|再)?(?:新?建|录|创建)/;

function judge({ normalized, lead, dialogue }: Evidence): Score {
  const answer = shortAnswer(normalized);
  const waiting = dialogue.pending?.kind === "duplicate" || dialogue.pending?.kind === "choose";
  if (answer.length > 30 || isQuestion(normalized) || REFUSES.test(answer))
    return { confidence: 0, reason: "不是坚持新建" };
  const plain = /^(?:新建|创建|新增|建|新的|建一?[个条])$/.test(answer);
  if (waiting && (plain || /^不是(?:同一|一)[个家人]/.test(answer)))
    return { confidence: 0.95, reason: "确认不是重复" };
  if (!CREATE.test(answer) || !ANYWAY.test(answer)) return { confidence: 0, reason: "不是坚持新建" };
  // 再加一个，后天上午给…打电话 says something of its own.
  if (answer.length > 16) return { confidence: 0, reason: "说的是别的事" };
  const empty = lead.companyName === undefined && lead.contactName === undefined;
  return { confidence: waiting ? 0.97 : empty ? 0.7 : 0.3, reason: "坚持新建一条" };
}

/** 明知可能重复仍要新建 */
export const createAnyway: IntentDefinition<"create_anyway"> = {
  name: "create_anyway",
  what: "明知可能重复仍要新建",
  owner: "MA",
  examples: [
    "仍然新建",
    "还是新建",
    "再建一条",
    "不管，直接新建",
    "是另一家，新建",
    "继续创建",
    "重新建一个",
    "不是同一个，建新的",
  ],
  slots: [],
  score: judge,
};
