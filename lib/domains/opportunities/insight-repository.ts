import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { stages } from "#db/schema/stages.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { env } from "#lib/platform/env.ts";
import type { StuckCause } from "./contract.ts";
import { deciderRoles, decisionMakerFrom } from "./stuck.ts";

const table = opportunities;
const rate = sql`coalesce(${table.probability}, ${stages.probability})`;
const zone = (): SQL => sql`${env().TIME_ZONE}::text`;

export type ForecastRow = {
  period: string;
  group: string | null;
  outcome: "open" | "won";
  category: "pipeline" | "best_case" | "commit" | "omitted";
  count: number;
  amount: number;
  weighted: number;
};
export type ForecastAsk = {
  unit: "month" | "quarter";
  from: string;
  to: string;
  by: "owner" | "team" | "pipeline" | undefined;
  where: SQL | undefined;
};

/**
 * Open and won deals added up by period, group and category: open ones by the day they are expected, won ones by the
 * day they were signed. What is expected before the first day is `overdue`, what has no day `undated`.
 */
export async function selectForecast(
  tx: Tx,
  { unit, from, to, by, where }: ForecastAsk,
): Promise<ForecastRow[]> {
  const group = { owner: table.ownerId, team: table.teamId, pipeline: table.pipelineId };
  const closedOn = sql`(${table.closedAt} at time zone ${zone()})::date`;
  const on = sql`case ${table.outcome} when 'won' then ${closedOn} else ${table.expectedCloseOn} end`;
  const period = sql`case when ${on} is null then 'undated' when ${on} < ${from}::date then 'overdue'
    else to_char(date_trunc(${unit}::text, (${on})::timestamp), 'YYYY-MM-DD') end`;
  const counted = sql`(${table.outcome} = 'open' and (${table.expectedCloseOn} is null or ${table.expectedCloseOn} <= ${to}::date)
    or ${table.outcome} = 'won' and ${closedOn} between ${from}::date and ${to}::date)`;
  const rows = await tx.execute(sql`
    select ${period} as period, ${by ? group[by] : sql`null::text`} as "group", ${table.outcome} as outcome,
      ${table.forecastCategory} as category, count(*)::int as count,
      coalesce(sum(${table.amount}), 0)::float8 as amount,
      coalesce(sum(${table.amount} * ${rate} / 100), 0)::float8 as weighted
    from ${table} join ${stages} on ${stages.id} = ${table.stageId}
    where ${and(where, counted)}
    group by 1, 2, 3, 4`);
  return rows as unknown as ForecastRow[];
}

const age = (from: SQL): SQL =>
  sql`floor(extract(epoch from (${now().toISOString()}::timestamptz - ${from})) / 86400)`;

/** The same rule as `stuckCausesOf`, as conditions. */
function stuckConditions(quietDays: number): Record<StuckCause["cause"], SQL> {
  const today = dayOf(now());
  const decider = sql`exists (select 1 from stakeholders k where k.opportunity_id = ${table.id}
    and k.role = any(${sql.param([...deciderRoles])}::text[]))`;
  return {
    over_normal_days: sql`coalesce(${age(sql`${table.stageEnteredAt}`)} > ${stages.normalDays}, false)`,
    quiet: sql`${age(sql`coalesce(${table.lastActivityAt}, ${table.createdAt})`)} >= ${quietDays}::int`,
    close_date_passed: sql`coalesce(${table.expectedCloseOn} < ${today}::date, false)`,
    next_step_overdue: sql`coalesce(${table.nextStepOn} < ${today}::date, false)`,
    no_next_step: sql`(${table.nextStep} is null and ${table.nextStepOn} is null
      and coalesce(${table.nextActivityAt} < ${now().toISOString()}::timestamptz, true))`,
    no_decision_maker: sql`(${rate} >= ${decisionMakerFrom}::int and not ${decider})`,
  };
}

export type StuckRow = { id: string; normalDays: number | null; winRate: number; deciders: number };
type Counts = Record<StuckCause["cause"], number>;
export type StuckAsk = {
  quietDays: number;
  causes: readonly StuckCause["cause"][];
  least: number;
  limit: number;
  where: SQL | undefined;
};

/** The open deals with the most causes first, then the largest; and how many there are of each cause. */
export async function selectStuck(tx: Tx, { quietDays, causes, least, limit, where }: StuckAsk) {
  const conditions = stuckConditions(quietDays);
  const all = Object.entries(conditions);
  const picked = all.map(([cause, at]) => sql`${at} as ${sql.identifier(cause)}`);
  const sum = sql.join(
    all.map(([cause]) => sql`${sql.identifier(cause)}::int`),
    sql` + `,
  );
  const wanted = sql.join(
    causes.map((cause) => sql.identifier(cause)),
    sql` or `,
  );
  const found = sql`with judged as materialized (
      select ${table.id} as id, ${table.amount} as amount, ${stages.normalDays} as normal_days, ${rate} as win_rate,
        ${sql.join(picked, sql`, `)}
      from ${table} join ${stages} on ${stages.id} = ${table.stageId}
      where ${and(where, eq(table.outcome, "open"), isNull(table.deletedAt))}
    ), stuck as (select *, ${sum} as causes from judged where (${wanted}) and ${sum} >= ${least}::int)`;
  const decided = sql`(select count(*)::int from stakeholders k where k.opportunity_id = stuck.id
    and k.role = any(${sql.param([...deciderRoles])}::text[]))`;
  const counts = all.map(([cause]) => {
    const name = sql.identifier(cause);
    return sql`count(*) filter (where ${name})::int as ${name}`;
  });
  // One pass over the deals for both: the totals come with each row, also where there is none.
  const rows = await tx.execute(sql`${found}, totals as (
      select count(*)::int as total, coalesce(sum(amount), 0)::float8 as sum, ${sql.join(counts, sql`, `)} from stuck
    ), worst as (
      select id, normal_days as "normalDays", win_rate as "winRate", ${decided} as deciders,
        row_number() over (order by causes desc, amount desc nulls last, id) as place
      from stuck order by place limit ${limit}::int
    )
    select totals.total, totals.sum, ${sql.join(
      all.map(([cause]) => sql`totals.${sql.identifier(cause)}`),
      sql`, `,
    )}, worst.* from totals left join worst on true order by worst.place`);
  const worst = rows as unknown as (Counts & { total: number; sum: number } & StuckRow)[];
  const [first] = worst;
  const byCause = Object.fromEntries(
    all.map(([cause]) => [cause, first?.[cause as keyof Counts] ?? 0]),
  ) as Counts;
  const totals = { total: first?.total ?? 0, amount: first?.sum ?? 0, byCause };
  // Where nothing is stuck, the totals stand in a row of their own.
  return { rows: worst.filter(({ id }) => id !== null), totals };
}

export type FunnelRow = {
  id: string;
  key: string;
  name: string;
  count: number;
  amount: number;
  reached: number;
  reachedAmount: number;
  averageDays: number | null;
};
export type FunnelEnds = { won: number; wonAmount: number; lost: number; lostAmount: number };

/** Each open stage of a pipeline with what stands there, how many deals came so far, and how long they stayed. */
export async function selectFunnel(tx: Tx, pipelineId: string, where: SQL | undefined) {
  const deals = sql`with deals as materialized (
      select ${table.id} as id, ${table.amount} as amount, ${table.outcome} as outcome, ${table.stageId} as stage_id
      from ${table} where ${and(where, eq(table.pipelineId, pipelineId), isNull(table.deletedAt))}
    )`;
  const rows = await tx.execute(sql`${deals}, passed as (
      select c.opportunity_id as id, max(s.position) as position from stage_changes c
        join stages s on s.id = c.to_stage_id and s.pipeline_id = ${pipelineId} and s.kind = 'open'
      group by 1
    ), far as (
      select case when d.outcome = 'won' then 2147483647 else greatest(s.position, p.position) end as position,
        count(*)::int as count, sum(d.amount) as amount
      from deals d left join passed p on p.id = d.id left join stages s on s.id = d.stage_id and s.kind = 'open'
      group by 1
    ), standing as (
      select stage_id as id, count(*)::int as count, sum(amount) as amount from deals where outcome = 'open' group by 1
    ), stays as (
      select c.from_stage_id as id, avg(c.days_spent) as days from stage_changes c join deals d on d.id = c.opportunity_id
      where c.from_stage_id is not null group by 1
    )
    select s.id, s.key, s.name, coalesce(h.count, 0) as count, coalesce(h.amount, 0)::float8 as amount,
      (select coalesce(sum(f.count), 0)::int from far f where f.position >= s.position) as reached,
      (select coalesce(sum(f.amount), 0)::float8 from far f where f.position >= s.position) as "reachedAmount",
      round(y.days, 1)::float8 as "averageDays"
    from stages s left join standing h on h.id = s.id left join stays y on y.id = s.id
    where s.pipeline_id = ${pipelineId} and s.kind = 'open' and s.archived_at is null
    order by s.position, s.id`);
  const [ends] = await tx.execute(sql`${deals} select
      count(*) filter (where outcome = 'won')::int as won,
      coalesce(sum(amount) filter (where outcome = 'won'), 0)::float8 as "wonAmount",
      count(*) filter (where outcome = 'lost')::int as lost,
      coalesce(sum(amount) filter (where outcome = 'lost'), 0)::float8 as "lostAmount" from deals`);
  return { rows: rows as unknown as FunnelRow[], ends: ends as unknown as FunnelEnds };
}
