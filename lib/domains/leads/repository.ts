import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  isNull,
  lt,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { leads } from "#db/schema/leads.ts";
import { pools } from "#db/schema/pools.ts";
import { tagReasons } from "#db/schema/tag-reasons.ts";
import type { ListLeadsInput } from "./contract.ts";
import type { LeadRow } from "./records-repository.ts";

export async function findLead(tx: Tx, id: string): Promise<LeadRow | undefined> {
  const [row] = await tx
    .select()
    .from(leads)
    .where(and(eq(leads.id, id), isNull(leads.deletedAt)));
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

/** Leads that wait in none of these pools. */
export function outsidePools(ids: string[]): SQL | undefined {
  return ids.length ? or(isNull(leads.poolId), notInArray(leads.poolId, ids)) : undefined;
}

/** Leads that wait in no pool that hides one of these fields. */
function tellable(fields: string[]): SQL | undefined {
  if (fields.length === 0) return undefined;
  const hiding = sql`(select ${pools.id} from ${pools}
    where ${pools.object} = 'lead' and ${pools.hiddenFields} && ${sql.param(fields)}::text[])`;
  return or(isNull(leads.poolId), sql`${leads.poolId} not in ${hiding}`);
}

type Filter = ListLeadsInput & { sort: NonNullable<ListLeadsInput["sort"]>; limit: number } & {
  /** What the question is about: leads in pools that hide it must not be told by it. */
  asked: string[];
};
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
    tellable(filter.asked),
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

const listColumns = {
  id: leads.id,
  ownerId: leads.ownerId,
  teamId: leads.teamId,
  poolId: leads.poolId,
  status: leads.status,
  source: leads.source,
  sources: leads.sources,
  contactName: leads.contactName,
  contactSurname: leads.contactSurname,
  contactTitle: leads.contactTitle,
  contactPhone: leads.contactPhone,
  contactEmail: leads.contactEmail,
  contactWechat: leads.contactWechat,
  companyName: leads.companyName,
  companySize: leads.companySize,
  employees: leads.employees,
  industry: leads.industry,
  region: leads.region,
  need: leads.need,
  budgetAmount: leads.budgetAmount,
  budgetText: leads.budgetText,
  timelineText: leads.timelineText,
  timelineFrom: leads.timelineFrom,
  timelineTo: leads.timelineTo,
  score: leads.score,
  version: leads.version,
  createdAt: leads.createdAt,
  updatedAt: leads.updatedAt,
  confidence: sql<number>`(${leads.scoreDetail} ->> 'confidence')::float8`.mapWith(Number),
};
/** What lists show: no more than that, for the rest is read and sent for nothing; the factors of the score on demand. */
export type ListedLead = Pick<LeadRow, Exclude<keyof typeof listColumns, "confidence">> & {
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

export type Peeked = { record_id: string; masked: string; owner_name: string | null; pool_id: string | null };

/** A little of leads that the person may not see, from the database's own hand. */
export async function peekLeads(tx: Tx, ids: string[]): Promise<Peeked[]> {
  if (ids.length === 0) return [];
  return tx.execute<Peeked>(sql`select * from peek_records('lead', ${sql.param(ids)}::text[])`);
}

/** Why each tag is on a lead. */
export async function selectTagReasons(tx: Tx, id: string) {
  return tx
    .select({
      tag: tagReasons.tag,
      kind: tagReasons.kind,
      reason: tagReasons.reason,
      by: tagReasons.by,
      at: tagReasons.at,
    })
    .from(tagReasons)
    .where(eq(tagReasons.recordId, id))
    .orderBy(asc(tagReasons.at));
}
