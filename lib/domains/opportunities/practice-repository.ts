import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { stageChanges } from "#db/schema/stage-changes.ts";
import { users } from "#db/schema/users.ts";
import { env } from "#lib/platform/env.ts";
import type { PracticeShare } from "./contract.ts";
import { deciderRoles } from "./stuck.ts";

const table = opportunities;
/** So many talks are a relation, fewer a contact. */
const enoughTalks = 3;

const exists = (from: SQL): SQL => sql`exists (select 1 from ${from})`;
const held: Record<PracticeShare["practice"], SQL> = {
  decider: exists(
    sql`stakeholders k where k.opportunity_id = ${table.id} and k.role = any(${sql.param([...deciderRoles])}::text[])`,
  ),
  talks: sql`(select count(*) from activities a where a.opportunity_id = ${table.id} and a.deleted_at is null) >= ${enoughTalks}::int`,
  visit: exists(
    sql`activities a where a.opportunity_id = ${table.id} and a.kind = 'visit' and a.deleted_at is null`,
  ),
  champion: exists(
    sql`stakeholders k where k.opportunity_id = ${table.id} and k.stance in ('champion', 'supporter')`,
  ),
  rivals: exists(sql`opportunity_competitors c where c.opportunity_id = ${table.id}`),
  risks: exists(sql`risks r where r.opportunity_id = ${table.id} and r.status <> 'open'`),
};

/** Of the deals that ended, how many of the won and of the lost held to each practice. */
export async function selectPracticeShares(tx: Tx): Promise<PracticeShare[]> {
  const keys = Object.keys(held) as PracticeShare["practice"][];
  const counted = keys.flatMap((key) => [
    sql`(count(*) filter (where outcome = 'won' and ${sql.identifier(key)}))::int as ${sql.identifier(`${key}_won`)}`,
    sql`(count(*) filter (where outcome = 'lost' and ${sql.identifier(key)}))::int as ${sql.identifier(`${key}_lost`)}`,
  ]);
  const flags = keys.map((key) => sql`${held[key]} as ${sql.identifier(key)}`);
  const [row] = (await tx.execute(sql`with ended as materialized (
      select ${table.outcome} as outcome, ${sql.join(flags, sql`, `)} from ${table}
      where ${table.outcome} <> 'open' and ${table.deletedAt} is null
    ) select (count(*) filter (where outcome = 'won'))::int as won, (count(*) filter (where outcome = 'lost'))::int as lost,
      ${sql.join(counted, sql`, `)} from ended`)) as unknown as Record<string, number>[];
  return keys.map((practice) => ({
    practice,
    won: row?.won ?? 0,
    lost: row?.lost ?? 0,
    wonWith: row?.[`${practice}_won`] ?? 0,
    lostWith: row?.[`${practice}_lost`] ?? 0,
  }));
}

const mostDeviations = 50;

/** Moves past a criterion of deals that are still open, the latest first. */
export function selectDeviations(tx: Tx, since: string) {
  return tx
    .select({
      id: table.id,
      name: table.name,
      by: users.name,
      fromStageId: stageChanges.fromStageId,
      toStageId: stageChanges.toStageId,
      unmet: stageChanges.unmet,
      reason: stageChanges.overrideReason,
      on: sql<string>`to_char(${stageChanges.at} at time zone ${env().TIME_ZONE}::text, 'YYYY-MM-DD')`,
    })
    .from(stageChanges)
    .innerJoin(table, eq(table.id, stageChanges.opportunityId))
    .leftJoin(users, eq(users.id, stageChanges.by))
    .where(
      and(
        eq(table.outcome, "open"),
        isNull(table.deletedAt),
        sql`${stageChanges.at} >= ${since}::date`,
        or(isNotNull(stageChanges.overrideReason), sql`jsonb_array_length(${stageChanges.unmet}) > 0`),
      ),
    )
    .orderBy(desc(stageChanges.at))
    .limit(mostDeviations);
}
