import type { Filter } from "#lib/platform/records/contract.ts";
import type { QueryReading } from "../reading.ts";

/** 客户呢, 线索呢: another kind of record of the same person. */
const BARE =
  /^(?:那么?)?(?:[他她]的?)?(?:客户|线索|商机|单子|任务|待办|拜访|跟进|联系人)(?:呢|有(?:哪些|多少|几个))[?.]?$/;

export const asksOfSame = (text: string): boolean => BARE.test(text);

/** The question with whoever the former one was about. */
export function withSameOwner(reading: QueryReading, former: QueryReading): QueryReading {
  const parts = (filter: Filter | undefined): Filter[] =>
    filter === undefined ? [] : "all" in filter ? filter.all : [filter];
  const isOwner = (each: Filter) => "field" in each && (each.field === "owner" || each.field === "team");
  const own = parts(reading.filter);
  const kept = parts(former.filter).filter(isOwner);
  if (kept.length === 0 || own.some(isOwner)) return reading;
  const names = JSON.stringify(kept);
  return {
    ...reading,
    filter: { all: [...kept, ...own] },
    unresolved: [
      ...reading.unresolved,
      ...former.unresolved.filter(({ name }) => names.includes(`"${name}"`)),
    ],
  };
}
