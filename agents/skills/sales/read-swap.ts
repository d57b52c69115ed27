import type { Turn } from "#agents/runtime/turn.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";

/** In which deal somebody takes the part of somebody else. */
export type Swap = { deal: FocusRecord; heir: FocusRecord; former: FocusRecord };

const swaps =
  /(?:商机|单子|项目|这单|那单|续约|合同)[^，。]{0,12}?(?:上|里|那边|的?(?:联系|对接|负责|相关)人)?(?:也|都|就)?(?:换|改)(?:成|为)?(?<who>他|她|新的?人|新来的人?|\p{Script=Han}{2,4})[吧啊了。]?$/u;

/** 商机上也换成他, after somebody left and another followed; null where no two people are talked about. */
export function readSwap({ clause: { text }, state: { focus } }: Turn): Swap | null {
  const who = swaps.exec(text)?.groups?.who;
  const [first, ...others] = focus.filter(({ type }) => type === "contact");
  const deal = focus.find(({ type }) => type === "opportunity");
  if (!who || !first || !deal) return null;
  const people = [first, ...others];
  const named = /^(?:[他她]|新的?人|新来的人?)$/u.test(who)
    ? first
    : people.find(({ label }) => label.includes(who));
  const former = people.find((each) => each.id !== named?.id);
  return named && former ? { deal, heir: named, former } : null;
}
