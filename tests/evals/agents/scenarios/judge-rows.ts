import { matchesValue } from "./match-value.ts";
import type { Expected, ExpectedRow } from "./scenario.ts";
import { changesBetween, type Row, type Snapshot } from "./snapshot.ts";

const tableOf: Record<string, string> = {
  deal: "opportunities",
  opportunity: "opportunities",
  activity: "activities",
  document: "knowledge_documents",
  audit: "audit_entries",
  rule: "assignment_rules",
  rival: "opportunity_competitors",
};
const tableNamed = (object: string, tables: Snapshot): string => {
  const name = tableOf[object] ?? (tables.has(object) ? object : `${object}s`);
  if (!tables.has(name)) throw new Error(`no table for ${object}`);
  return name;
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The value at a path; a reference may be named without its `Id`. */
function valueAt(row: Row, path: string): unknown {
  const [first = "", ...rest] = path.split(".");
  const column = snake(first);
  if (!(column in row) && !(`${column}_id` in row)) throw new Error(`no column ${path}`);
  const start = column in row ? row[column] : row[`${column}_id`];
  return rest.reduce<unknown>((value, key) => (value as Row | null | undefined)?.[key], start);
}
const holds = (row: Row, wanted: Record<string, unknown>): boolean =>
  Object.entries(wanted).every(([path, value]) => matchesValue(valueAt(row, path), value));

/** Why a row that must be there is not right; undefined when it is. */
function missOf({ object, where, set, count, gone }: ExpectedRow, after: Snapshot): string | undefined {
  const rows = [...(after.get(tableNamed(object, after)) ?? new Map<string, Row>()).values()];
  const met = rows.filter((row) => holds(row, where));
  const named = `${object} ${JSON.stringify(where)}`;
  if (gone) return met.length === 0 ? undefined : `${named} is still there`;
  const right = met.filter((row) => holds(row, set));
  if (count !== undefined)
    return right.length === count ? undefined : `${right.length} of ${named}, expected ${count}`;
  if (right.length > 0) return undefined;
  if (met.length === 0) return `no ${named}`;
  const first = met[0] ?? {};
  const values = Object.entries(set)
    .filter(([path, value]) => !matchesValue(valueAt(first, path), value))
    .map(
      ([path, value]) =>
        `${path} is ${JSON.stringify(valueAt(first, path) ?? null)}, not ${JSON.stringify(value)}`,
    );
  return `${named}: ${values.join("; ")}`;
}

/** What of the database is not as the turn must leave it, harm included: rows changed that nobody named. */
export function judgeRows({ rows, may, counts }: Expected, before: Snapshot, after: Snapshot): string[] {
  const misses = rows.flatMap((row) => missOf(row, after) ?? []);
  for (const [object, wanted] of Object.entries(counts)) {
    const size = after.get(tableNamed(object, after))?.size ?? 0;
    if (size !== wanted) misses.push(`${size} rows of ${object}, expected ${wanted}`);
  }
  const named = [...rows, ...may].map(({ object, where }) => ({ table: tableNamed(object, after), where }));
  for (const { table, id, how, row } of changesBetween(before, after)) {
    const was = before.get(table)?.get(id) ?? row;
    const meant = named.some(
      (each) => each.table === table && (holds(row, each.where) || holds(was, each.where)),
    );
    if (!meant) misses.push(`harm: ${how} ${table} ${String(row.name ?? row.title ?? row.subject ?? id)}`);
  }
  return misses;
}
