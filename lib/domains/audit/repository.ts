import { and, asc, desc, eq, gt, gte, notInArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit-entries.ts";
import { auditHeads } from "#db/schema/audit-heads.ts";
import { fieldChanges } from "#db/schema/field-changes.ts";

import { env } from "#lib/platform/env.ts";

export type FieldChangeRow = typeof fieldChanges.$inferSelect;

export function selectHistory(
  tx: Tx,
  of: { entityType: string; entityId: string },
): Promise<FieldChangeRow[]> {
  return tx
    .select()
    .from(fieldChanges)
    .where(and(eq(fieldChanges.entityType, of.entityType), eq(fieldChanges.entityId, of.entityId)))
    .orderBy(desc(fieldChanges.id))
    .limit(500);
}

export function selectChangesOfRun(tx: Tx, runId: string): Promise<FieldChangeRow[]> {
  return tx.select().from(fieldChanges).where(eq(fieldChanges.runId, runId)).orderBy(asc(fieldChanges.id));
}

/** A lane's rows beyond a number, in the order of writing. */
export function selectAuditLane(tx: Tx, lane: number, after: number, limit: number) {
  return tx
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.lane, lane), gt(auditEntries.seq, after)))
    .orderBy(asc(auditEntries.seq))
    .limit(limit);
}

/** The ends of all lanes, as they were told when their last rows were written. */
export function selectAuditHeads(tx: Tx) {
  return tx
    .select({ lane: auditHeads.lane, seq: auditHeads.seq, hash: auditHeads.hash })
    .from(auditHeads)
    .orderBy(asc(auditHeads.lane));
}

/** A row of a lane that has no end: nobody but a forger makes one. */
export async function findStrayAudit(tx: Tx, lanes: number[]): Promise<number | undefined> {
  const [row] = await tx
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(notInArray(auditEntries.lane, [...lanes, -1]))
    .limit(1);
  return row?.seq;
}

type Asked = {
  from: string;
  to: string;
  user?: string | undefined;
  action?: string | undefined;
  decision?: string | undefined;
  limit: number;
};
/** Whoever acted, or for whom an agent did. */
const person = sql<string>`coalesce(${auditEntries.onBehalfOf}, ${auditEntries.actorId})`;

function asked({ from, to, user, action, decision }: Asked): SQL | undefined {
  const day = (value: string, days: number) =>
    sql`((${value}::date + ${days}::int)::timestamp at time zone ${env().TIME_ZONE}::text)`;
  return and(
    sql`${auditEntries.at} >= ${day(from, 0)}`,
    sql`${auditEntries.at} < ${day(to, 1)}`,
    user ? sql`${person} = ${user}` : undefined,
    action ? sql`starts_with(${auditEntries.action}, ${action}::text)` : undefined,
    decision ? eq(auditEntries.decision, decision) : undefined,
  );
}

export function selectAudit(tx: Tx, given: Asked) {
  const { lane, seq, at, actorType, actorId, channel, action, decision, targetType, targetId, details } =
    auditEntries;
  return tx
    .select({
      lane,
      seq,
      at,
      actorType,
      actorId,
      person,
      channel,
      action,
      decision,
      targetType,
      targetId,
      details,
    })
    .from(auditEntries)
    .where(asked(given))
    .orderBy(desc(at), asc(lane), desc(seq))
    .limit(given.limit);
}

const mostCounts = 500;

export function selectAuditCounts(tx: Tx, given: Asked) {
  return tx
    .select({
      person,
      action: auditEntries.action,
      allowed: sql<number>`(count(*) filter (where ${auditEntries.decision} = 'allowed'))::int`,
      refused: sql<number>`(count(*) filter (where ${auditEntries.decision} = 'refused'))::int`,
    })
    .from(auditEntries)
    .where(asked(given))
    .groupBy(person, auditEntries.action)
    .orderBy(sql`count(*) desc`)
    .limit(mostCounts);
}

/** For whom an agent acted since a moment, those it acted most for first. */
export function selectAgentActs(tx: Tx, agent: string, since: Date) {
  return tx
    .select({
      person,
      allowed: sql<number>`(count(*) filter (where ${auditEntries.decision} = 'allowed'))::int`,
      refused: sql<number>`(count(*) filter (where ${auditEntries.decision} = 'refused'))::int`,
      last: sql<string>`max(${auditEntries.at})`,
    })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.actorType, "agent"), eq(auditEntries.actorId, agent), gte(auditEntries.at, since)),
    )
    .groupBy(person)
    .orderBy(sql`count(*) desc`)
    .limit(mostCounts);
}
