import type { Entity, ObjectionKind } from "../model/entity.ts";

/** What is held against an offer, by any word for it; the first that is said counts. */
const KINDS: readonly (readonly [ObjectionKind, RegExp])[] = [
  [
    "no_authority",
    /拍板|做不了主|作不了主|没(?:有)?(?:决定)?权|说了不算|上面|领导|老板|总部|董事|集团|老大|上会|boss|approval/i,
  ],
  ["budget", /预算|没钱|经费|资金|拨款|budget/i],
  ["price", /价|贵|便宜|折扣|price|expensive|cheap/i],
  [
    "implementation_risk",
    /实施|上线|落地|切换|迁移|折腾|麻烦|复杂|风险|出事|出乱子|安全|不会用|学不会|培训|影响生产|停产/,
  ],
  ["delay", /再(?:等|看|说|考虑|议)|考虑|缓|往后|以后|不急|不着急|明年|年后|下半年|拖|没时间|忙/],
];
const COMPETITOR = /竞品|对手|友商|别家|别人家|另一家|其他家|在用|用惯|老供应商|合作多年/;

/** Returns what kind of objection a sentence is about; undefined when its words do not say. */
export function readObjection(text: string, entities: readonly Entity[]): ObjectionKind | undefined {
  if (entities.some(({ type }) => type === "competitor") || COMPETITOR.test(text)) return "competitor";
  return KINDS.find(([, words]) => words.test(text))?.[0];
}
