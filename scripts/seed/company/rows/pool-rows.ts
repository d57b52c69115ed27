import type { poolMoves } from "#db/schema/pool-moves.ts";
import type { pools } from "#db/schema/pools.ts";
import { type Day, momentOf } from "../calendar.ts";
import type { Company } from "../generate-company.ts";
import type { Customer, Deal } from "../types.ts";
import type { RowContext } from "./row-context.ts";

export type PooledTeam = "east" | "south" | "north" | "company";
const regions = { east: "华东", south: "华南", north: "华北" } as const;
const founded = (context: RowContext): Date => context.morning(context.today - 890);

/** In whose public pool the records of a team are. */
export const pooledTeamOf = (team: Deal["team"]): "east" | "south" | "north" =>
  team === "south" || team === "north" ? team : "east";

export const poolId = (context: RowContext, object: "lead" | "customer", team: PooledTeam): string =>
  context.id("pool", `${object}/${team}`, founded(context));

type PoolRow = typeof pools.$inferInsert;

export function poolRows(context: RowContext): PoolRow[] {
  const createdAt = founded(context);
  const common = (team: PooledTeam) => {
    const { id: teamId, path: teamPath } = context.team(team);
    return {
      tenantId: context.tenantId,
      teamId,
      teamPath,
      createdBy: context.userId("admin"),
      createdAt,
      updatedAt: createdAt,
    };
  };
  const silent = (id: string, days: number) => ({
    id,
    name: `${days} 天无跟进`,
    filter: { field: "lastActivityAt", op: "within", value: { olderThan: days, unit: "day" } },
    active: true,
  });
  const seas = (Object.keys(regions) as (keyof typeof regions)[]).map(
    (team): PoolRow => ({
      ...common(team),
      id: poolId(context, "customer", team),
      object: "customer",
      name: `${regions[team]}公海`,
      description: `${regions[team]}无人负责的客户，先到先得。`,
      dailyClaims: 5,
      capacity: 60,
      coolingDays: 15,
      protectionDays: 30,
      hiddenFields: ["phone", "email"],
      recycleRules: [silent("silent-90", 90)],
    }),
  );
  return [
    ...seas,
    {
      ...common("company"),
      id: poolId(context, "lead", "company"),
      object: "lead",
      name: "线索池",
      description: "三十天没人跟进的线索回到这里。",
      dailyClaims: 10,
      capacity: 80,
      coolingDays: 7,
      protectionDays: 7,
      hiddenFields: ["contactPhone"],
      recycleRules: [silent("silent-30", 30)],
    },
  ];
}

type Move = {
  key: string;
  object: "lead" | "customer";
  recordId: string;
  pool: string;
  on: Day;
  from: string | null;
  reason: string;
};

const moveRow = (context: RowContext, move: Move): typeof poolMoves.$inferInsert => {
  const at = momentOf(move.on, 7 * 60);
  return {
    id: context.id("poolMove", move.key, at),
    tenantId: context.tenantId,
    poolId: move.pool,
    object: move.object,
    recordId: move.recordId,
    direction: "in",
    reason: "recycled",
    ownerId: context.maybeUser(move.from),
    ruleId: move.object === "lead" ? "silent-30" : "silent-90",
    ruleName: move.reason,
    note: null,
    by: null,
    at,
  };
};

/** How customers and leads came into the pools. */
export function poolMoveRows(
  context: RowContext,
  { customers, leads }: Pick<Company, "customers" | "leads">,
): (typeof poolMoves.$inferInsert)[] {
  const gone = customers.flatMap((customer: Customer) =>
    customer.recycled ? [{ customer, recycled: customer.recycled }] : [],
  );
  const idle = leads.flatMap((lead) => (lead.pooled ? [{ lead, pooled: lead.pooled }] : []));
  return [
    ...gone.map(({ customer, recycled }) =>
      moveRow(context, {
        key: customer.key,
        object: "customer",
        recordId: context.customerId(customer),
        pool: poolId(context, "customer", pooledTeamOf(customer.city.team)),
        on: recycled.on,
        from: recycled.from,
        reason: recycled.reason,
      }),
    ),
    ...idle.map(({ lead, pooled }) =>
      moveRow(context, {
        key: lead.key,
        object: "lead",
        recordId: context.leadId(lead),
        pool: poolId(context, "lead", "company"),
        on: pooled.on,
        from: null,
        reason: pooled.reason,
      }),
    ),
  ];
}
