import type { Sql } from "postgres";

export type Row = Record<string, unknown>;
/** Every row of a company by table and id, those that were put away left out. */
export type Snapshot = Map<string, Map<string, Row>>;

/** What a run leaves behind whatever it does: not looked at. */
const unseen =
  /^(conversations|messages|agent_runs|agent_steps|run_frames|proposals|outbox_events|audit_heads|field_changes|search_documents|match_keys|idempotency_keys|sessions|knowledge_(chunks|heads|gaps|citations|questions|checks|aliases))$/;

/** What follows from other rows, or tells of them: looked at, and free to change. */
const following = new Set([
  "audit_entries",
  "owner_changes",
  "stage_changes",
  "pool_moves",
  "notifications",
  "knowledge_versions",
  "contact_positions",
  "merges",
]);

/** Tables with rows of a company that have an id, and the audit trail. */
export async function readTables(sql: Sql): Promise<string[]> {
  const found = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('tenant_id', 'id')
    group by table_name having count(*) = 2 order by table_name`;
  return ["audit_entries", ...found.map(({ name }) => name).filter((name) => !unseen.test(name))];
}

/** What stands in the company's tables now, read past everything that could hide a row. */
export async function takeSnapshot(sql: Sql, tables: string[], tenantId: string): Promise<Snapshot> {
  const keyOf = (table: string) => (table === "audit_entries" ? "seq::text" : "id");
  const parts = tables.map(
    (table) =>
      `select '${table}' as "table", ${keyOf(table)} as id, to_jsonb(x) as row from "${table}" x where tenant_id = $1`,
  );
  const all = await sql.unsafe<{ table: string; id: string; row: Row }[]>(parts.join(" union all "), [
    tenantId,
  ]);
  const taken: Snapshot = new Map(tables.map((table) => [table, new Map()]));
  const putAway = (table: string, row: Row) =>
    Boolean(row.deleted_at) || (table === "knowledge_documents" && row.status === "archived");
  for (const { table, id, row } of all) if (!putAway(table, row)) taken.get(table)?.set(id, row);
  return taken;
}

/** Written by every change and by what follows from it; no change of their own. */
const derived = new Set([
  ...["version", "updated_at", "updated_by", "last_activity_at", "next_activity_at", "team_path", "team_id"],
  ...[
    "score",
    "score_detail",
    "subject_owner_id",
    "subject_team_path",
    "subject_collaborator_ids",
    "position",
  ],
  ...["reminded_at", "collaborator_ids", "quality", "quality_detail", "name_key", "company_key"],
]);
const bare = (row: Row): string =>
  JSON.stringify(Object.entries(row).filter(([column]) => !derived.has(column)));

export type Change = { table: string; id: string; how: "created" | "changed" | "deleted"; row: Row };

/** What one snapshot has and another has not, rows that only follow left out. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const changes: Change[] = [];
  for (const [table, rows] of after) {
    if (following.has(table)) continue;
    const former = before.get(table) ?? new Map<string, Row>();
    for (const [id, row] of rows) {
      const was = former.get(id);
      if (!was) changes.push({ table, id, how: "created", row });
      else if (bare(was) !== bare(row)) changes.push({ table, id, how: "changed", row });
    }
    for (const [id, row] of former) if (!rows.has(id)) changes.push({ table, id, how: "deleted", row });
  }
  return changes;
}
