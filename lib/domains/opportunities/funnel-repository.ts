import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { opportunities as table } from "#db/schema/opportunities.ts";

/** Deals of a pipeline that stand in one stage, came equally far and have one outcome. */
export type FunnelGroup = {
  stage: string;
  furthest: string | null;
  outcome: string;
  count: number;
  amount: number;
  /** By slot of a stage: the days that these deals spent there, and how many of them left it. */
  stays: { days: number; left: number }[];
};

/** A pipeline's deals in one pass over them, so many groups and no more; `slots` are those of its stages. */
export async function selectFunnel(
  tx: Tx,
  pipelineId: string,
  slots: readonly number[],
  where: SQL | undefined,
): Promise<FunnelGroup[]> {
  const stays = slots.flatMap((slot, at) => {
    const days = sql`${table.stageDays}[${slot}::int]`;
    const [name, left] = [sql.identifier(`days${at}`), sql.identifier(`left${at}`)];
    return [sql`coalesce(sum(${days}), 0)::float8 as ${name}`, sql`count(${days})::int as ${left}`];
  });
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select ${table.stageId} as stage, ${table.furthestStageId} as furthest, ${table.outcome} as outcome,
      count(*)::int as count, coalesce(sum(${table.amount}), 0)::float8 as amount
      ${stays.length > 0 ? sql`, ${sql.join(stays, sql`, `)}` : sql``}
    from ${table} where ${and(where, eq(table.pipelineId, pipelineId), isNull(table.deletedAt))}
    group by 1, 2, 3`);
  return rows.map(({ stage, furthest, outcome, count, amount, ...sums }) => ({
    ...({ stage, furthest, outcome, count, amount } as Omit<FunnelGroup, "stays">),
    stays: slots.map((_, at) => ({ days: Number(sums[`days${at}`]), left: Number(sums[`left${at}`]) })),
  }));
}
