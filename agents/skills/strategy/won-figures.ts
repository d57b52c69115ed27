import type { FinishedCall } from "#agents/runtime/turn.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { AggregateRow, Filter } from "#lib/platform/records/contract.ts";
import type { Days } from "../periods.ts";

/** What deals brought in a period. `average` is yuan a deal. */
export type Won = { count: number; sum: number; average: number };

type Output = { rows: AggregateRow[]; names: Record<string, Record<string, string>> };

const number = (value: AggregateRow[string] | undefined): number => Number(value ?? 0);

const within = (field: string, { from, to }: Days): Filter => ({ field, op: "between", value: [from, to] });

/** Condition on deals that ended in a period. */
export const endedIn = (outcome: "won" | "lost", days: Days, scope: Filter | null): Filter => ({
  all: [{ field: "outcome", op: "eq", value: outcome }, within("closedAt", days), ...(scope ? [scope] : [])],
});

/** Condition on deals that began in a period. */
export const begunIn = (days: Days, scope: Filter | null): Filter => ({
  all: [within("createdAt", days), ...(scope ? [scope] : [])],
});

/** A call that counts and sums deals, by a field where one is named. */
export const figuresOf = (
  filter: Filter,
  groupBy?: string,
  names: readonly { object: string; name: string }[] = [],
): SkillCall => ({
  tool: "record_aggregate",
  input: {
    object: "opportunity",
    filter,
    names,
    ...(groupBy && { groupBy: [{ field: groupBy }] }),
    measures: [{ fn: "count" }, { fn: "sum", field: "amount" }],
    limit: 200,
  },
});

function outputAt(done: FinishedCall[], at: number): Output {
  const call = done[at];
  return call?.outcome.status === "done" ? (call.outcome.result.output as Output) : { rows: [], names: {} };
}

/** The figures of the nth call. */
export function wonAt(done: FinishedCall[], at: number): Won {
  const row = outputAt(done, at).rows[0];
  const [count, sum] = [number(row?.count), number(row?.sum_amount)];
  return { count, sum, average: count === 0 ? 0 : sum / count };
}

export type Part = { id: string; name: string; count: number; sum: number };

/** The figures of the nth call by group, groups by their names. */
export function partsAt(done: FinishedCall[], at: number, field: string): Part[] {
  const { rows, names } = outputAt(done, at);
  return rows.map((row) => {
    const id = String(row[field] ?? "");
    return { id, name: names[field]?.[id] ?? id, count: number(row.count), sum: number(row.sum_amount) };
  });
}

/** How each group moved between two periods, the greatest loss first. */
export function movesOf(current: Part[], former: Part[]): (Part & { change: number })[] {
  const ids = new Set([...current, ...former].map(({ id }) => id));
  const of = (parts: Part[], id: string) => parts.find((part) => part.id === id);
  return [...ids]
    .map((id) => {
      const [now, before] = [of(current, id), of(former, id)];
      const sum = now?.sum ?? 0;
      return {
        id,
        name: now?.name ?? before?.name ?? id,
        count: now?.count ?? 0,
        sum,
        change: sum - (before?.sum ?? 0),
      };
    })
    .sort((one, other) => one.change - other.change);
}
