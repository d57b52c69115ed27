import type { Turn } from "#agents/runtime/turn.ts";

/** 专业版: which of several that are sold. */
export const edition = /[\p{L}\p{N}]{1,8}版/u;

/** Whether the price of the deal that is talked about is meant, and not what a product or one piece costs. */
function ofDeal({ clause, understanding, state }: Turn): boolean {
  const product = understanding.entities.some(({ type }) => type === "product") || edition.test(clause.text);
  const [nearest] = state.focus;
  const near = state.focus.some(({ type }) => type === "opportunity" || type === "customer");
  const named = understanding.entities.some(({ type }) => type === "company" || type === "opportunity");
  const each = /单价|每(?:个|席|套|用户|仓|人|年)|一(?:个|席|套)(?:人|位|账号)?(?:多少|价)/u.test(
    clause.text,
  );
  return !product && !each && (named || (near && nearest?.type !== "product"));
}

/** 他们想要17万，能批吗: a price for the whole deal that is talked about. */
export function wished(turn: Turn): number | null {
  const money = turn.understanding.entities.find(({ type }) => type === "money");
  return money?.type === "money" && ofDeal(turn) ? money.value.amount : null;
}

/** 打九折呢, 要砍一成半: percent off what the deal stands at. */
export function wishedOff(turn: Turn, off: number | null): number | null {
  const wanted = /折|砍|降|让|少|便宜|优惠|下浮/u.test(turn.clause.text);
  return off !== null && off > 0 && off < 100 && wanted && ofDeal(turn) ? off : null;
}
