import { and, desc, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pools } from "#db/schema/pools.ts";
import { searchDocuments } from "#db/schema/search-documents.ts";
import type { RecordObject } from "./contract.ts";

const shown = {
  recordId: searchDocuments.recordId,
  object: searchDocuments.object,
  title: searchDocuments.title,
  subtitle: searchDocuments.subtitle,
  ownerId: searchDocuments.ownerId,
  weight: searchDocuments.weight,
  updatedAt: searchDocuments.updatedAt,
};
export type FoundDocument = Pick<typeof searchDocuments.$inferSelect, keyof typeof shown> & {
  byPhone: boolean;
  byMail: boolean;
};

const array = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;
const idsOf = (rows: Iterable<{ id: string }>): string[] => [...rows].map(({ id }) => id);

/** The best candidates of each object for groups of tokens. */
export async function selectCandidates(
  tx: Tx,
  { groups, typed }: { groups: string[][]; typed: string },
  objects: readonly RecordObject[],
  most: number,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select record_id as id from search_candidates(${JSON.stringify(groups)}::jsonb, ${array(objects)}, ${typed}, ${most}::int)`,
  );
  return idsOf(rows);
}

/** What has all tokens of one of the variants. */
export async function selectSimilar(
  tx: Tx,
  variants: string[][],
  objects: readonly RecordObject[],
  most: number,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select record_id as id from search_similar(${JSON.stringify(variants)}::jsonb, ${array(objects)}, ${most}::int)`);
  return idsOf(rows);
}

/** Fields of pooled records whose words stand in a document for everybody to find, or are shown in it. */
export const wordedFields = [
  ...["name", "shortName", "uscc", "city", "companyName", "contactName", "contactTitle"],
  ...["need", "industry", "competitorNames", "level", "status"],
];

/**
 * What may be told of a document in a pool that shows some fields only to who has claimed: where it has words of
 * those it is not found at all, else by all but phones and mails.
 */
function tellable(tx: Tx, guarded: string[]) {
  const { poolId, tokens } = searchDocuments;
  const hiding = tx
    .select({ id: pools.id })
    .from(pools)
    .where(sql`${pools.hiddenFields} && ${array(wordedFields)}`);
  const guarding = tx.select({ id: pools.id }).from(pools).where(sql`cardinality(${pools.hiddenFields}) > 0`);
  const unguarded = or(notInArray(poolId, guarding), sql`not ${tokens} && ${array(guarded)}`);
  return or(isNull(poolId), and(notInArray(poolId, hiding), guarded.length > 0 ? unguarded : undefined));
}

/** The documents with these ids within row-level security, and whether a guarded token was what met. */
export async function selectDocuments(
  tx: Tx,
  ids: string[],
  asked: { phone: string[]; email: string[]; openPools: boolean },
): Promise<FoundDocument[]> {
  if (ids.length === 0) return [];
  return tx
    .select({
      ...shown,
      byPhone: sql<boolean>`${searchDocuments.tokens} && ${array(asked.phone)}`,
      byMail: sql<boolean>`${searchDocuments.tokens} && ${array(asked.email)}`,
    })
    .from(searchDocuments)
    .where(
      and(
        inArray(searchDocuments.recordId, ids),
        asked.openPools ? undefined : tellable(tx, [...asked.phone, ...asked.email]),
      ),
    );
}

/** Those of these records that the person may see. */
export async function selectVisible(tx: Tx, ids: string[], openPools: boolean): Promise<string[]> {
  if (ids.length === 0) return [];
  return idsOf(
    await tx
      .select({ id: searchDocuments.recordId })
      .from(searchDocuments)
      .where(and(inArray(searchDocuments.recordId, ids), openPools ? undefined : tellable(tx, []))),
  );
}

export type Company = { recordId: string; id: string; name: string };

/** The companies that records belong to, those that the person may see. */
export async function selectCompanies(tx: Tx, ids: string[]): Promise<Map<string, Company>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<Company>(sql`
    select r.id as "recordId", c.id, c.name from (
      select id, customer_id from contacts where id = any(${array(ids)})
      union all select id, customer_id from opportunities where id = any(${array(ids)})
      union all select id, customer_id from tasks where id = any(${array(ids)})
    ) r join customers c on c.id = r.customer_id where c.deleted_at is null`);
  return new Map(rows.map((row) => [row.recordId, row]));
}

const lookedThrough = 2000;

/** Records that the person wrote lately, the last one first, as far as the company's latest acts tell. */
export async function selectLastWritten(
  tx: Tx,
  userId: string,
  objects: readonly RecordObject[],
  most: number,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select e.target_id as id from (
      select * from audit_entries order by tenant_id desc, seq desc limit ${lookedThrough}::int) e
    where ${userId} in (e.actor_id, e.on_behalf_of) and e.decision = 'allowed' and e.target_type = any(${array(objects)})
    group by e.target_id order by max(e.seq) desc limit ${most}::int`);
  return idsOf(rows);
}

/** The person's own latest records. */
export async function selectOwnLatest(
  tx: Tx,
  userId: string,
  objects: readonly RecordObject[],
  most: number,
): Promise<string[]> {
  const rows = await tx
    .select({ id: searchDocuments.recordId })
    .from(searchDocuments)
    .where(and(eq(searchDocuments.ownerId, userId), inArray(searchDocuments.object, [...objects])))
    .orderBy(desc(searchDocuments.updatedAt))
    .limit(most);
  return idsOf(rows);
}
