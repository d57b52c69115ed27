import type { Turn } from "#agents/runtime/turn.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";

type Output = {
  rows: AggregateRow[];
  names: Record<string, Record<string, string>>;
  above?: Record<string, { id: string; name: string }>;
};

const areas = /大区|战区|片区|区域|各区|分公司|事业部|\bareas?\b|\bregions?\b/iu;
const teams = /组|团队|部门|\bteams?\b/iu;
const adds = /^(?:count|sum)/;

/** Figures by team where areas are asked for: those of 华东一组 and 华东二组 are those of 华东大区. */
export function rolledUp<O extends Output>(output: O, { clause, state }: Turn): O {
  // 跟去年比呢 tells by what the question before told by.
  const text = teams.test(clause.text) ? clause.text : `${clause.text} ${state.last?.text ?? ""}`;
  const { above = {}, rows, names } = output;
  const [first = {}] = rows;
  const figures = Object.keys(first).filter((key) => key !== "team");
  // An average of averages is no average.
  if (!areas.test(text) || !("team" in first) || !figures.every((key) => adds.test(key))) return output;
  const found = new Map<string, AggregateRow>();
  const called = new Map<string, string>();
  for (const row of rows) {
    const own = String(row.team ?? "");
    const { id, name } = above[own] ?? { id: own, name: names.team?.[own] ?? "" };
    const last = found.get(id);
    const sums = figures.map((key) => [key, Number(last?.[key] ?? 0) + Number(row[key] ?? 0)] as const);
    found.set(id, { ...Object.fromEntries(sums), team: id });
    called.set(id, name);
  }
  return {
    ...output,
    rows: [...found.values()].toSorted(
      (one, other) => Number(other[figures.at(-1) ?? ""] ?? 0) - Number(one[figures.at(-1) ?? ""] ?? 0),
    ),
    names: { ...names, team: { ...names.team, ...Object.fromEntries(called) } },
  };
}
