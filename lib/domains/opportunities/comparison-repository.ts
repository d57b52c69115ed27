import { and, eq, gte, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { customers } from "#db/schema/customers.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { users } from "#db/schema/users.ts";
import { env } from "#lib/platform/env.ts";
import type { SimilarDeal, TrackRecord } from "./contract.ts";

const table = opportunities;
const closedOn = () =>
  sql<string>`to_char(${table.closedAt} at time zone ${env().TIME_ZONE}::text, 'YYYY-MM-DD')`;

/** 医药 and 医药制造 are one industry: one name holds the other. */
const inIndustry = (industry: string): SQL<boolean> =>
  sql<boolean>`coalesce(${customers.industry} <> '' and (strpos(${customers.industry}, ${industry}::text) > 0
    or strpos(${industry}::text, ${customers.industry}) > 0), false)`;

type Wanted = {
  industry?: string | undefined;
  size?: string | undefined;
  amount?: number | undefined;
  need?: string | undefined;
  outcome?: "won" | "lost" | undefined;
  except?: string | undefined;
  limit: number;
};
export type SimilarRow = Omit<SimilarDeal, "alike" | "customer" | "owner"> & {
  customerId: string;
  customerName: string;
  ownerId: string | null;
  ownerName: string | null;
  sameIndustry: boolean;
  sameSize: boolean;
  nearAmount: boolean;
  sameNeed: boolean;
};

/** 财务软件 is wanted where a deal's need or name has it, and where it has the deal's need. */
const forNeed = (need: string): SQL<boolean> =>
  sql<boolean>`coalesce(strpos(${table.need}, ${need}::text) > 0 or strpos(${table.name}, ${need}::text) > 0
    or (length(${table.need}) > 1 and strpos(${need}::text, ${table.need}) > 0), false)`;

/**
 * Deals that are over and of the same industry, for the same need, or of the same size and about the same amount; the
 * closest first.
 */
export async function selectSimilar(tx: Tx, wanted: Wanted): Promise<SimilarRow[]> {
  const { industry, size, amount, need, outcome, except, limit } = wanted;
  const sameIndustry = industry ? inIndustry(industry) : sql<boolean>`false`;
  const sameSize = size
    ? sql<boolean>`coalesce(${customers.size} = ${size}::text, false)`
    : sql<boolean>`false`;
  // Half as much to twice as much.
  const nearAmount = amount
    ? sql<boolean>`coalesce(${table.amount} between ${amount / 2}::numeric and ${amount * 2}::numeric, false)`
    : sql<boolean>`false`;
  const sameNeed = need ? forNeed(need) : sql<boolean>`false`;
  const likeness = sql`(${sameIndustry})::int * 3 + (${sameNeed})::int * 2 + (${sameSize})::int + (${nearAmount})::int`;
  const rows = await tx
    .select({
      id: table.id,
      name: table.name,
      customerId: customers.id,
      customerName: customers.name,
      industry: customers.industry,
      size: customers.size,
      amount: table.amount,
      outcome: table.outcome,
      closedOn: closedOn(),
      closeReason: table.closeReason,
      ownerId: table.ownerId,
      ownerName: users.name,
      sameIndustry,
      sameSize,
      nearAmount,
      sameNeed,
    })
    .from(table)
    .innerJoin(customers, eq(customers.id, table.customerId))
    .leftJoin(users, eq(users.id, table.ownerId))
    .where(
      and(
        isNull(table.deletedAt),
        outcome ? eq(table.outcome, outcome) : ne(table.outcome, "open"),
        except ? ne(table.id, except) : undefined,
        or(sameIndustry, sameNeed, and(sameSize, nearAmount)),
      ),
    )
    .orderBy(sql`${likeness} desc, ${table.closedAt} desc nulls last, ${table.id}`)
    .limit(limit);
  return rows.flatMap((row) => (row.outcome === "open" ? [] : [{ ...row, outcome: row.outcome }]));
}

/** What each owner has open, and how their deals ended. */
export async function selectTrackRecords(
  tx: Tx,
  { industry, since }: { industry?: string | undefined; since?: string | undefined },
): Promise<TrackRecord[]> {
  const is = (outcome: string) => sql`filter (where ${table.outcome} = ${outcome})`;
  const here = industry ? sql`filter (where ${table.outcome} = 'won' and ${inIndustry(industry)})` : null;
  const days = sql`extract(epoch from ${table.closedAt} - ${table.createdAt}) / 86400`;
  const recent = since
    ? or(
        eq(table.outcome, "open"),
        gte(table.closedAt, sql`${since}::date::timestamp at time zone ${env().TIME_ZONE}::text`),
      )
    : undefined;
  const rows = await tx
    .select({
      userId: table.ownerId,
      open: sql<number>`(count(*) ${is("open")})::int`,
      openAmount: sql<number>`coalesce(sum(${table.amount}) ${is("open")}, 0)::float8`,
      won: sql<number>`(count(*) ${is("won")})::int`,
      wonAmount: sql<number>`coalesce(sum(${table.amount}) ${is("won")}, 0)::float8`,
      lost: sql<number>`(count(*) ${is("lost")})::int`,
      wonInIndustry: here ? sql<number>`(count(*) ${here})::int` : sql<number>`0`,
      averageDays: sql<number | null>`round(avg(${days}) ${is("won")})::int`,
    })
    .from(table)
    .innerJoin(customers, eq(customers.id, table.customerId))
    .where(and(isNull(table.deletedAt), recent))
    .groupBy(table.ownerId);
  return rows.flatMap(({ userId, ...row }) => (userId === null ? [] : [{ userId, ...row }]));
}

export type TraitRow = {
  trait: "industry" | "size" | "region" | "source";
  value: string;
  high: number;
  rest: number;
};
export type TraitTotals = { high: number; rest: number; bought: number; least: number };

/**
 * The customers that have bought for most, the top fifth and at least three, held against all others that have bought or
 * may: how often each value of a trait stands in both. In yuan; `least` is what the smallest of the top has bought for.
 */
export async function selectTraits(tx: Tx): Promise<{ totals: TraitTotals; rows: TraitRow[] }> {
  const sums = sql`with bought as materialized (
      select ${table.customerId} as id, sum(${table.amount})::float8 as sum from ${table}
      where ${table.outcome} = 'won' and ${table.deletedAt} is null and ${table.amount} > 0 group by 1
    ), counted as (select count(*)::int as many, greatest(3, ceil(count(*) * 0.2))::int as top from bought
    ), placed as (select id, sum, row_number() over (order by sum desc, id) <= (select top from counted) as high from bought
    ), people as materialized (
      select ${customers.id} as id, coalesce(placed.high, false) as high, ${customers.industry} as industry,
        ${customers.size} as size, coalesce(nullif(${customers.region}, ''), ${customers.city}) as region,
        ${customers.source} as source
      from ${customers} left join placed on placed.id = ${customers.id} where ${customers.deletedAt} is null
    )`;
  const rows = await tx.execute(sql`${sums} select trait, value, (count(*) filter (where high))::int as high,
      (count(*) filter (where not high))::int as rest
    from people cross join lateral (values ('industry', industry), ('size', size), ('region', region), ('source', source))
      as traits (trait, value)
    where coalesce(value, '') <> '' group by trait, value having count(*) filter (where high) > 0
    order by high desc, trait, value limit 60`);
  const totals = await tx.execute(sql`${sums} select (count(*) filter (where high))::int as high,
      (count(*) filter (where not high))::int as rest, (select many from counted) as bought,
      (select coalesce(min(sum), 0)::float8 from placed where high) as least from people`);
  const [first] = totals as unknown as TraitTotals[];
  return { rows: rows as unknown as TraitRow[], totals: first ?? { high: 0, rest: 0, bought: 0, least: 0 } };
}
