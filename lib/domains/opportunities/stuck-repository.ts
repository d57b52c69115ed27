import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { opportunities as table } from "#db/schema/opportunities.ts";
import { stages } from "#db/schema/stages.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { StuckCause } from "./contract.ts";
import { decisionMakerFrom } from "./stuck.ts";

const dayMs = 86_400_000;
const rate = sql`coalesce(${table.probability}, ${stages.probability})`;

/** A moment that lies at least so many whole days back. */
const before = (days: number): SQL =>
  sql`${new Date(now().getTime() - days * dayMs).toISOString()}::timestamptz`;

/** The same rule as `stuckCausesOf`, as conditions. Whole days are compared as moments, which costs no arithmetic a row. */
function stuckConditions(quietDays: number): Record<StuckCause["cause"], SQL> {
  const today = dayOf(now());
  const at = before(0);
  return {
    over_normal_days: sql`coalesce(${table.stageEnteredAt} <= ${at} - (${stages.normalDays} + 1) * interval '24 hours', false)`,
    quiet: sql`coalesce(${table.lastActivityAt}, ${table.createdAt}) <= ${before(quietDays)}`,
    close_date_passed: sql`coalesce(${table.expectedCloseOn} < ${today}::date, false)`,
    next_step_overdue: sql`coalesce(${table.nextStepOn} < ${today}::date, false)`,
    no_next_step: sql`(${table.nextStep} is null and ${table.nextStepOn} is null
      and coalesce(${table.nextActivityAt} < ${at}, true))`,
    no_decision_maker: sql`(${table.deciders} = 0 and ${rate} >= ${decisionMakerFrom}::int)`,
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
  const all = Object.entries(stuckConditions(quietDays));
  const names = all.map(([cause]) => sql.identifier(cause));
  const picked = all.map(([cause, at]) => sql`${at} as ${sql.identifier(cause)}`);
  const sum = sql.join(
    names.map((name) => sql`${name}::int`),
    sql` + `,
  );
  const wanted = sql.join(
    causes.map((cause) => sql.identifier(cause)),
    sql` or `,
  );
  const counts = names.map((name) => sql`count(*) filter (where ${name})::int as ${name}`);
  // One pass over the deals for both: the totals come with each row, also where there is none.
  const rows = await tx.execute(sql`with stuck as materialized (
      select id, amount, "normalDays", "winRate", deciders, ${sql.join(names, sql`, `)}, ${sum} as causes
      from (
        select ${table.id} as id, ${table.amount} as amount, ${stages.normalDays} as "normalDays", ${rate} as "winRate",
          ${table.deciders} as deciders, ${sql.join(picked, sql`, `)}
        from ${table} join ${stages} on ${stages.id} = ${table.stageId}
        where ${and(where, eq(table.outcome, "open"), isNull(table.deletedAt))}
      ) judged
      where (${wanted}) and ${sum} >= ${least}::int
    ), totals as (
      select count(*)::int as total, coalesce(sum(amount), 0)::float8 as sum, ${sql.join(counts, sql`, `)} from stuck
    ), worst as (
      select id, "normalDays", "winRate", deciders, causes, amount from stuck
      order by causes desc, amount desc nulls last, id limit ${limit}::int
    )
    select totals.total, totals.sum, ${sql.join(
      names.map((name) => sql`totals.${name}`),
      sql`, `,
    )}, worst.id, worst."normalDays", worst."winRate", worst.deciders
    from totals left join worst on true order by worst.causes desc, worst.amount desc nulls last, worst.id`);
  const worst = rows as unknown as (Counts & { total: number; sum: number } & StuckRow)[];
  const [first] = worst;
  const byCause = Object.fromEntries(
    all.map(([cause]) => [cause, first?.[cause as keyof Counts] ?? 0]),
  ) as Counts;
  const totals = { total: first?.total ?? 0, amount: first?.sum ?? 0, byCause };
  // Where nothing is stuck, the totals stand in a row of their own.
  return { rows: worst.filter(({ id }) => id !== null), totals };
}
