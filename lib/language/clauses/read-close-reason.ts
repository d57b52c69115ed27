import type { Entity } from "../model/entity.ts";

/** Why a deal was won or lost, by its key; the first that is said counts. */
const REASONS: readonly (readonly [string, RegExp])[] = [
  ["no_contact", /联系不上|失联|没人接|不回(?:复|消息|信)/],
  ["budget", /预算|没钱|资金|钱不够|经费/],
  ["price", /价格|报价|太?贵|便宜|比.{1,6}高出?.{0,4}[成点%]|折扣/],
  ["product_fit", /产品|功能|匹配|不符合|满足不了|需求变/],
  ["relationship", /关系|客情/],
  ["service", /服务|售后/],
  ["brand", /品牌|知名度/],
  ["delivery", /交付|实施|工期|上线/],
  ["timing", /时机|太晚|来晚|赶不上/],
  ["no_decision", /搁置|拖着|拖延|项目(?:取消|暂停|停)|不做了|不上了|没下文/],
];
const COMPETITOR = /竞品|竞争对手|友商|别家|被.{0,6}抢|同行/;

/** Returns the key of the reason that a deal's end is told with; undefined when none is said. */
export function readCloseReason(text: string, entities: readonly Entity[]): string | undefined {
  const said = REASONS.find(([, words]) => words.test(text))?.[0];
  if (said !== undefined) return said;
  const other = entities.some(({ type }) => type === "competitor") || COMPETITOR.test(text);
  return other ? "competitor" : undefined;
}
