import type { Turn } from "#agents/runtime/turn.ts";
import { periodWords } from "#agents/skills/query-words/period-words.ts";
import { partsOf } from "#agents/skills/query-words/query-words.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter } from "#lib/platform/records/contract.ts";

type Leaf = Extract<Filter, { field: string }>;

const isWon = (each: Filter): boolean =>
  "field" in each && each.field === "outcome" && each.op === "eq" && each.value === "won";
const closed = (filter: Filter | undefined): Leaf | undefined =>
  partsOf(filter).find((each): each is Leaf => "field" in each && each.field === "closedAt");

/** What is still expected in a period that has only begun, where it is asked what was won in it. */
export function aheadCalls({ object, filter, unresolved }: QueryReading): SkillCall[] {
  const at = closed(filter);
  const parts = partsOf(filter);
  if (object !== "opportunity" || !at || !parts.some(isWon)) return [];
  const all = parts.map((each): Filter => {
    if (each === at) return { ...at, field: "expectedCloseOn" };
    return isWon(each) ? { field: "outcome", op: "eq", value: "open" } : each;
  });
  const measures = [{ fn: "count" as const }, { fn: "sum" as const, field: "amount" }];
  return [{ tool: "record_aggregate", input: { object, names: unresolved, filter: { all }, measures } }];
}

/** 预计本月（12月）成交的在谈商机 9 单、411.82万。 */
export function aheadText({ filter }: QueryReading, row: AggregateRow | undefined, turn: Turn): string {
  const { t, now } = turn;
  return t("figures.ahead", {
    period: periodWords(closed(filter)?.value, dayOf(now), t),
    count: Number(row?.count ?? 0),
    sum: formatMoney(Number(row?.sum_amount ?? 0), t),
  });
}
