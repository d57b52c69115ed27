import type { Turn } from "#agents/runtime/turn.ts";

const oneToOne = /一对一|1\s?对\s?1|1\s?[:：v]\s?1|one.?(?:on|to).?one/iu;
const asks = /[?？]|吗$|怎么|准备|话题|聊什么|要点/u;
const who =
  /(?:给|跟|和|与|找|约|安排)(?<name>他|她|\p{Script=Han}{2,3}?)(?:安排|约|开|做|来|聊|定|排|的|一对一|1)/u;

/** 给他安排个一对一: a talk with a colleague, and no visit. */
export const isOneToOne = (text: string): boolean => oneToOne.test(text) && !asks.test(text);

/** With whom: by name, else the colleague who was talked about last. */
export function withWhom({ clause: { text }, state }: Turn): string | undefined {
  const said = who.exec(text)?.groups?.name;
  if (said && !/^[他她]$/u.test(said)) return said;
  return state.focus.find(({ type }) => type === "user")?.label;
}
