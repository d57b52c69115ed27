import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const HOW =
  /(?:怎么|咋|如何|怎样)(?:去)?(?:说|回|接|答|应对|应付|处理|谈|解释|破|办)|how (?:do|should) (?:i|we)/i;

const WHAT_IF =
  /(?:要是|如果|万一|假如)[^.;]{0,4}(?:说|问|提|嫌|坚持|非要|要求|讲)[^.;]{1,30}(?:呢|怎么办|咋办|怎么(?:回|说|接|应对))[?]?$/;

function weigh({ normalized, entities }: Evidence): Score {
  const worry = entities.some(({ type }) => type === "objection") || /嫌|太贵/.test(normalized);
  if (WHAT_IF.test(normalized)) return { confidence: 0.9, reason: "问对方要是这样说怎么回" };
  return worry && HOW.test(normalized)
    ? { confidence: 0.9, reason: "问怎么回应顾虑" }
    : { confidence: 0, reason: "没问怎么回应" };
}

/** 应对异议 */
export const objectionHandle: IntentDefinition<"objection.handle"> = {
  name: "objection.handle",
  what: "应对异议",
  owner: "SA",
  examples: [
    "客户提到预算有限",
    "客户担心实施风险",
    "对方说我们比金蝶贵怎么办",
    "张总说要再考虑考虑",
    "他们觉得功能用不上",
    "客户嫌交付太慢，怎么回",
    "人家说领导没批，我咋接",
    "对方老拿用友来压价",
    "the customer says it is too expensive",
  ],
  slots: ["objection", "customer", "contact", "competitor"],
  score: weigh,
};
