import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  ilike,
  inArray,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { leads } from "#db/schema/leads.ts";
import type { ListLeadsInput } from "./contract.ts";

export type LeadRow = typeof leads.$inferSelect;
export type NewLeadRow = typeof leads.$inferInsert;

export async function insertLead(tx: Tx, row: NewLeadRow): Promise<void> {
  await tx.insert(leads).values(row);
}

export async function findLead(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LeadRow | undefined> {
  const select = tx
    .select()
    .from(leads)
    .where(and(eq(leads.id, id), isNull(leads.deletedAt)));
  const [row] = await (options.lock ? select.for("update") : select);
  return row;
}

/** A lead that may have been put away, locked: for taking a write back. */
export async function findAnyLead(tx: Tx, id: string): Promise<LeadRow | undefined> {
  const [row] = await tx.select().from(leads).where(eq(leads.id, id)).for("update");
  return row;
}

export async function lockLeadRows(tx: Tx, ids: string[]): Promise<void> {
  await tx
    .select({ id: leads.id })
    .from(leads)
    .where(inArray(leads.id, ids))
    .orderBy(asc(leads.id))
    .for("update");
}

/** Writes the fields if the row still has `version`; false when someone was faster. */
export async function updateLeadRow(
  tx: Tx,
  id: string,
  version: number,
  set: Partial<NewLeadRow>,
): Promise<boolean> {
  const result = await tx
    .update(leads)
    .set({ ...set, version: version + 1 })
    .where(and(eq(leads.id, id), eq(leads.version, version)));
  return (result as unknown as { count: number }).count === 1;
}

/**
 * Moves a lead to another owner, also out of the giver's own sight: an update is checked against what the giver may
 * see afterwards, so the wall is opened for this one statement. The verb has checked the right and the lead.
 */
export async function moveLeadRow(
  tx: Tx,
  id: string,
  version: number,
  set: Partial<NewLeadRow>,
): Promise<boolean> {
  const [before] = await tx.execute<{ scope: string }>(
    sql`select current_setting('app.scope_lead') as scope`,
  );
  await tx.execute(sql`select set_config('app.scope_lead', 'all', true)`);
  const moved = await updateLeadRow(tx, id, version, set);
  await tx.execute(sql`select set_config('app.scope_lead', ${before?.scope ?? "none"}, true)`);
  return moved;
}

/** One writer at a time per key, until the transaction ends: two equal pastes must not both find nothing. */
export async function lockLeadKey(tx: Tx, tenantId: string, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}/lead/${key}`}, 0))`);
}

export async function findSameLeads(
  tx: Tx,
  like: { companyKey: string | null; phone: string | null },
): Promise<LeadRow[]> {
  const same: SQL[] = [];
  if (like.companyKey) same.push(eq(leads.companyKey, like.companyKey));
  if (like.phone) same.push(eq(leads.contactPhone, like.phone));
  if (same.length === 0) return [];
  return tx
    .select()
    .from(leads)
    .where(and(isNull(leads.deletedAt), or(...same)))
    .orderBy(desc(leads.updatedAt))
    .limit(20);
}

type Filter = ListLeadsInput & { sort: NonNullable<ListLeadsInput["sort"]>; limit: number };
export type Cursor = { value: string | number | null; id: string };

const sortColumns = {
  score: leads.score,
  createdAt: leads.createdAt,
  updatedAt: leads.updatedAt,
  budgetAmount: sql<number>`coalesce(${leads.budgetAmount}, -1)`,
} as const;

function sorting(sort: Filter["sort"]) {
  const descending = sort.startsWith("-");
  const column = sortColumns[sort.replace("-", "") as keyof typeof sortColumns];
  return { descending, column };
}

function conditions(filter: Filter): SQL | undefined {
  const like = filter.q ? `%${filter.q.replace(/[\\%_]/g, "\\$&")}%` : undefined;
  return and(
    isNull(leads.deletedAt),
    filter.status ? eq(leads.status, filter.status) : undefined,
    filter.source ? eq(leads.source, filter.source) : undefined,
    filter.industry ? ilike(leads.industry, `%${filter.industry}%`) : undefined,
    filter.minScore === undefined ? undefined : gte(leads.score, Number(filter.minScore)),
    filter.createdFrom ? gte(leads.createdAt, new Date(filter.createdFrom)) : undefined,
    filter.createdTo ? lt(leads.createdAt, new Date(filter.createdTo)) : undefined,
    like
      ? or(
          ilike(leads.companyName, like),
          ilike(leads.contactName, like),
          ilike(leads.need, like),
          ilike(leads.contactPhone, like),
        )
      : undefined,
  );
}

const { rawText: _text, companyKey: _key, scoreDetail: _detail, ...listed } = getTableColumns(leads);
const listColumns = {
  ...listed,
  confidence: sql<number>`(${leads.scoreDetail} ->> 'confidence')::float8`.mapWith(Number),
};
/** What lists show: without the pasted text, and mostly without the factors of the score. */
export type ListedLead = Omit<LeadRow, "rawText" | "companyKey" | "scoreDetail"> & {
  confidence: number;
  scoreDetail?: LeadRow["scoreDetail"];
};

/** One page in the wanted order, one row more than asked to tell whether there is a next page. */
export async function selectLeads(tx: Tx, filter: Filter, after: Cursor | undefined): Promise<ListedLead[]> {
  const { descending, column } = sorting(filter.sort);
  const value = filter.sort.endsWith("At")
    ? sql`${after?.value}::timestamptz`
    : sql`${after?.value}::numeric`;
  const beyond = descending ? sql`${column} < ${value}` : sql`${column} > ${value}`;
  const next = after ? or(beyond, and(sql`${column} = ${value}`, gt(leads.id, after.id))) : undefined;
  return tx
    .select(filter.factors ? { ...listColumns, scoreDetail: leads.scoreDetail } : listColumns)
    .from(leads)
    .where(and(conditions(filter), next))
    .orderBy(descending ? desc(column) : asc(column), asc(leads.id))
    .limit(filter.limit + 1);
}

export async function countLeads(tx: Tx, filter: Filter): Promise<number> {
  const [row] = await tx.select({ total: sql<number>`count(*)::int` }).from(leads).where(conditions(filter));
  return row?.total ?? 0;
}

const mostNames = 100_000;

export async function selectNames(tx: Tx) {
  return tx
    .select({
      companyName: leads.companyName,
      contactName: leads.contactName,
      contactTitle: leads.contactTitle,
    })
    .from(leads)
    .where(isNull(leads.deletedAt))
    .orderBy(desc(leads.createdAt), leads.id)
    .limit(mostNames);
}
