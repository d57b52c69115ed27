import { and, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { opportunities as table } from "#db/schema/opportunities.ts";
import { stages } from "#db/schema/stages.ts";
import { dayRange } from "#lib/platform/day-range.ts";
import { env } from "#lib/platform/env.ts";

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
  const signed = dayRange(from, to);
  const closedOn = sql`(${table.closedAt} at time zone ${env().TIME_ZONE}::text)`;
  const on = sql`case ${table.outcome} when 'won' then ${closedOn} else ${table.expectedCloseOn}::timestamp end`;
  const counted = sql`(${table.outcome} = 'open' and (${table.expectedCloseOn} is null or ${table.expectedCloseOn} <= ${to}::date)
    or ${table.outcome} = 'won' and ${table.closedAt} >= ${signed.from}::timestamptz and ${table.closedAt} < ${signed.to}::timestamptz)`;
  // Days are put into periods before deals are, and shares of them are worked out once a stage.
  const rows = await tx.execute(sql`
    with sums as (
      select case when ${on} is not null
          then date_trunc(${unit}::text, greatest(${on}, ${from}::timestamp - interval '1 day')) end as start,
        ${by ? group[by] : sql`null::text`} as "group", ${table.outcome} as outcome, ${table.forecastCategory} as category,
        coalesce(${table.probability}, ${stages.probability}) as rate, count(*)::int as count, sum(${table.amount}) as amount
      from ${table} join ${stages} on ${stages.id} = ${table.stageId}
      where ${and(where, counted)}
      group by 1, 2, 3, 4, 5)
    select case when start is null then 'undated' when start < ${from}::date then 'overdue'
        else to_char(start, 'YYYY-MM-DD') end as period,
      "group", outcome, category, sum(count)::int as count, coalesce(sum(amount), 0)::float8 as amount,
      coalesce(sum(amount * rate / 100), 0)::float8 as weighted
    from sums group by 1, 2, 3, 4`);
  return rows as unknown as ForecastRow[];
}
