import type { Turn } from "#agents/runtime/turn.ts";
import { saysRest } from "#lib/language/index.ts";

const longest = 40;
/** A kind of record that a list may not have shown: 第三条线索 of a list of tasks. */
const asksAnew = /哪些|哪几|列出|列一?下|名单|排名|排第/u;

const mostAtOnce = 10;

/** 剩下的给周远, of a long list: what is done to many is done in the list itself. */
export function pointsAtTooMany({ understanding: { refers = [] } }: Turn): boolean {
  return refers.filter(({ row }) => row !== undefined).length > mostAtOnce;
}

/** 第八条 of a list of five, 剩下的 where none is left: whoever is meant is not there, and nothing is done to another. */
export function pointsBeyond({ clause, understanding, state, pointed = [] }: Turn): boolean {
  const count = state.shown?.length ?? 0;
  if (count === 0 || clause.text.length > longest || asksAnew.test(clause.text)) return false;
  const { entities } = understanding;
  if (entities.some(({ type }) => type === "company" || type === "opportunity")) return false;
  if (saysRest(clause.text)) return pointed.length === 0 && everyDealtWith(state);
  return entities.some((each) => each.type === "count_order" && !each.value.many && each.value.count > count);
}

const everyDealtWith = ({ shown = [], focus }: Turn["state"]): boolean =>
  shown.every((row) => focus.some(({ id }) => id === row.id));
