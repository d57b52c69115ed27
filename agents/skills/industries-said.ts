import type { Turn } from "#agents/runtime/turn.ts";

const trade = /(\p{Script=Han}{2,6}?)(?:行业|产业|业)(?=$|[的补政客公有对最近，。,？?里内])/u;
/** What comes before the name of a trade, and words that end alike and are none. */
const before = /^.*(?:一些|几个|几家|哪些|所有|[些个家的对给找在做搞有看查])(?=\p{Script=Han}{2})/u;
const none = /^(?:.*(?:企|专|作|就|营|毕|开|创|职|同|各|本|这个|那个|我们)|什么|哪个)$/u;

/** The trades that a sentence names: those that are known, else what stands before 业 or 行业. */
export function industriesSaid({ understanding }: Turn): string[] {
  const known = understanding.entities.flatMap((each) => (each.type === "industry" ? each.value.name : []));
  if (known.length > 0) return [...new Set(known)];
  const name = trade.exec(understanding.text)?.[1]?.replace(before, "");
  return name && name.length >= 2 && !none.test(name) ? [name] : [];
}
