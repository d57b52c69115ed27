import { and, asc, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { searchDocuments } from "#db/schema/search-documents.ts";
import { now } from "#lib/platform/clock.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { searchDocument } from "#lib/platform/records/search-document.ts";

/** The next living records in the order of their ids. */
export async function selectBatch(tx: Tx, records: Records, after: string, most: number): Promise<Row[]> {
  const { id, deletedAt } = records.columns;
  if (!id || !deletedAt) throw new Error(`${records.object} has no id`);
  const rows = await tx
    .select(records.columns)
    .from(records.table)
    .where(and(gt(id, after), isNull(deletedAt)))
    .orderBy(asc(id))
    .limit(most);
  return rows as unknown as Row[];
}

/** Writes the documents of records as they are. */
export async function putDocuments(tx: Tx, records: Records, rows: Row[]): Promise<void> {
  const documents = rows.flatMap((row) => searchDocument(records, row) ?? []);
  if (documents.length === 0) return;
  await tx.execute(
    sql`select put_documents(${JSON.stringify(documents)}::jsonb, '{}', '{}', ${now().toISOString()}::timestamptz)`,
  );
}

/** Looks at so many documents behind `after` and takes those away whose record is gone. Returns the last one. */
export async function dropStrayDocuments(
  tx: Tx,
  records: Records,
  after: string,
  most: number,
): Promise<string | undefined> {
  const { id, deletedAt } = records.columns;
  const rows = await tx.execute<{ last: string | null }>(sql`with looked as materialized (
      select record_id from search_documents
      where record_id > ${after} order by record_id limit ${most}),
    dropped as (
      delete from search_documents d using looked
      where d.record_id = looked.record_id and d.object = ${records.object}
      and not exists (select 1 from ${records.table} where ${id} = d.record_id and ${deletedAt} is null))
    select max(record_id) as last from looked`);
  return rows[0]?.last ?? undefined;
}

export type KeptDocument = { id: string; title: string; subtitle: string | null; tokens: string[] };

/** The documents of some records, without the words of their company. */
export async function selectKept(tx: Tx, ids: string[]): Promise<Map<string, KeptDocument>> {
  const rows = await tx
    .select({
      id: searchDocuments.recordId,
      title: searchDocuments.title,
      subtitle: searchDocuments.subtitle,
      tokens: sql<string[]>`own_tokens(${searchDocuments.tokens})`,
    })
    .from(searchDocuments)
    .where(inArray(searchDocuments.recordId, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Documents whose record is gone, and whose company is found by other words. */
export async function selectStray(tx: Tx, records: Records): Promise<string[]> {
  const { id, deletedAt, customerId } = records.columns;
  const company = customerId
    ? sql`or exists (select 1 from ${records.table} where ${id} = d.record_id
        and d.tokens <> own_tokens(d.tokens) || company_tokens(d.tenant_id, ${customerId}))`
    : sql``;
  const rows = await tx.execute<{ id: string }>(sql`
    select d.record_id as id from search_documents d where d.object = ${records.object} and (
      not exists (select 1 from ${records.table} where ${id} = d.record_id and ${deletedAt} is null) ${company})`);
  return [...rows].map((row) => row.id);
}
