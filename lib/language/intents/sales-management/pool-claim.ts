import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** 无锡棠瀚家居归我, 第二家我领了: one that waits in a pool is taken by name or by its place in the list. */
const TAKES = /归我(?!们)|我(?:来)?(?:认)?领(?:了|走|吧)?(?=[,。!]|$)|我捡(?:了|走)/;
const POINTS = /第[一二三四五六七八九十\d]{1,2}|最后[一那]/;
const OTHER = /规则|以后|线索都|任务|工单|商机/;

function judge({ normalized, entities }: Evidence): Score {
  const which = POINTS.test(normalized) || entities.some(({ type }) => type === "company");
  if (!TAKES.test(normalized) || !which || OTHER.test(normalized) || /[?]$|吗$/.test(normalized))
    return { confidence: 0, reason: "没有要领取" };
  return { confidence: 0.9, reason: "要领取所说的那个" };
}

/** 从公海领取 */
export const poolClaim: IntentDefinition<"pool.claim"> = {
  name: "pool.claim",
  what: "从公海领取",
  owner: "SM",
  examples: [
    "从公海领取海川物流",
    "公海里有什么可以领的",
    "我要领这个客户",
    "捞几条公海线索",
    "把线索池里那条制造业的给我",
    "认领恒达纺织",
    "公海里挑五个给我",
    "这客户没人跟，我来跟",
    "claim this account from the pool",
  ],
  slots: ["customer", "lead", "count"],
  score: judge,
};
