import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { duplicateDismissals } from "#db/schema/duplicate-dismissals.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { MatchKind } from "./contract.ts";

/** Records of a kind that share a key. */
export type KeyGroup = { kind: MatchKind; value: string; ids: string[] };
export type KeyPlace = { kind: string; value: string };

const mostOfOne = 20;

/** Groups of living records within the person's sight that share a key, in the order of the keys. */
export async function selectKeyGroups(
  tx: Tx,
  records: Records,
  after: KeyPlace | undefined,
  most: number,
): Promise<KeyGroup[]> {
  const { table, columns, object } = records;
  const beyond: SQL = after ? sql`and (k.kind, k.value) > (${after.kind}, ${after.value})` : sql``;
  const rows = await tx.execute<KeyGroup>(sql`
    select k.kind, k.value, array_agg(k.record_id order by k.record_id) as ids
    from match_keys k join ${table} on ${columns.id} = k.record_id and ${columns.deletedAt} is null
    where k.object = ${object} and k.kind <> 'unique' ${beyond}
    group by k.kind, k.value having count(*) between 2 and ${mostOfOne}
    order by k.kind, k.value limit ${most}::int`);
  return [...rows];
}

export type Kinds = { first: string; second: string; kinds: MatchKind[] };

/**
 * All keys that pairs share. Nothing of pairs that somebody has told apart, nor of those that share a key up to
 * `after`: they were met there, unless too many records had it.
 */
export async function selectPairs(
  tx: Tx,
  object: string,
  pairs: [string, string][],
  after: KeyPlace | undefined,
): Promise<Kinds[]> {
  if (pairs.length === 0) return [];
  const met = after
    ? sql`having not bool_or((a.kind, a.value) <= (${after.kind}, ${after.value}) and (
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
