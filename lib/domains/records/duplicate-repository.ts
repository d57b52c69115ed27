import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { duplicateDismissals } from "#db/schema/duplicate-dismissals.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { MatchKind } from "./contract.ts";

/** Records of a kind that share a key. */
export type KeyGroup = { kind: MatchKind; value: string; ids: string[] };
export type KeyPlace = { kind: string; value: string };

const mostOfOne = 20;
const keysAtOnce = 100_000;

type Walk = { keys: KeyPlace[]; next: KeyPlace | null };
const isSame = (one: KeyPlace, other: KeyPlace): boolean =>
  one.kind === other.kind && one.value === other.value;

/**
 * The keys from a place on that several records share, and where to go on. So many keys are looked at and no more, and
 * in their index alone: most are one record's, and a look at all of them takes seconds.
 */
export async function selectSharedKeys(
  tx: Tx,
  object: string,
  from: KeyPlace | undefined,
  most: number,
): Promise<Walk> {
  const onwards: SQL = from ? sql`and (kind, value) >= (${from.kind}, ${from.value})` : sql``;
  const rows = await tx.execute<KeyPlace & { edge: boolean }>(sql`
    with seen as materialized (
      select kind, value from match_keys where object = ${object} and kind <> 'unique' ${onwards}
      order by kind, value limit ${keysAtOnce}::int)
    (select kind, value, false as edge from seen group by 1, 2 having count(*) between 2 and ${mostOfOne}
      order by 1, 2 limit ${most + 1}::int)
    union all
    (select kind, value, true from seen where (select count(*) from seen) = ${keysAtOnce}::int
      order by 1 desc, 2 desc limit 1)`);
  const edge = rows.find((row) => row.edge);
  // The last one may be cut: it is the next walk's first.
  const keys = rows.filter((row) => !row.edge && !(edge && isSame(row, edge)));
  if (keys.length > most) return { keys: keys.slice(0, most), next: keys[most] ?? null };
  const stuck = edge && from && isSame(edge, from);
  return { keys, next: stuck ? { kind: edge.kind, value: `${edge.value}\u0001` } : (edge ?? null) };
}

/** The living records within the person's sight that have these keys. */
export async function selectKeyGroups(tx: Tx, records: Records, keys: KeyPlace[]): Promise<KeyGroup[]> {
  if (keys.length === 0) return [];
  const { table, columns, object } = records;
  const rows = await tx.execute<KeyGroup>(sql`
    select k.kind, k.value, array_agg(k.record_id order by k.record_id) as ids
    from unnest(${sql.param(keys.map(({ kind }) => kind))}::text[], ${sql.param(keys.map(({ value }) => value))}::text[]) s(kind, value)
      join match_keys k on k.kind = s.kind and k.value = s.value and k.object = ${object}
      join ${table} on ${columns.id} = k.record_id and ${columns.deletedAt} is null
    group by 1, 2`);
  return [...rows];
}

export type Kinds = { first: string; second: string; kinds: MatchKind[] };

/**
 * All keys that pairs share. Nothing of pairs that somebody has told apart, nor of those that share a key before
 * `from`: they were met there, unless too many records had it.
 */
export async function selectPairs(
  tx: Tx,
  object: string,
  pairs: [string, string][],
  from: KeyPlace | undefined,
): Promise<Kinds[]> {
  if (pairs.length === 0) return [];
  const met = from
    ? sql`having not bool_or((a.kind, a.value) < (${from.kind}, ${from.value}) and (
        select count(*) from match_keys s where s.object = ${object} and s.kind = a.kind and s.value = a.value
      ) <= ${mostOfOne})`
    : sql``;
  const side = (at: 0 | 1) => sql`${sql.param(pairs.map((pair) => pair[at]))}::text[]`;
  const rows = await tx.execute<Kinds>(sql`
    select p.first, p.second, array_agg(distinct a.kind) as kinds
    from unnest(${side(0)}, ${side(1)}) p(first, second)
      join match_keys a on a.record_id = p.first and a.object = ${object} and a.kind <> 'unique'
      join match_keys b on b.record_id = p.second and b.object = ${object} and b.kind = a.kind and b.value = a.value
    where not exists (select 1 from duplicate_dismissals d where d.first_id = p.first and d.second_id = p.second)
    group by 1, 2 ${met}`);
  return [...rows];
}

export async function insertDismissal(tx: Tx, row: typeof duplicateDismissals.$inferInsert): Promise<void> {
  await tx.insert(duplicateDismissals).values(row).onConflictDoNothing();
}
