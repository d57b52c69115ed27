import { sql } from "drizzle-orm";
import { pool, type Tx } from "#db/client.ts";

export type DueReminder = { tenantId: string; taskId: string; ownerId: string };
type Due = { tenant_id: string; task_id: string; owner_id: string };

/** Tasks of all companies whose reminder is due, asked before an actor is known. */
export async function selectDue(at: Date, batch: number): Promise<DueReminder[]> {
  const rows = await pool()<
    Due[]
  >`select * from worker_due_reminders(${at.toISOString()}::timestamptz, ${batch}::int)`;
  return rows.map((row) => ({ tenantId: row.tenant_id, taskId: row.task_id, ownerId: row.owner_id }));
}

/** In whose name work is done that nobody is there for. */
export async function findStandIn(tenantId: string): Promise<string | undefined> {
  const rows = await pool()<{ tenant_id: string; user_id: string }[]>`
    select * from worker_tenants() where tenant_id = ${tenantId}`;
  return rows[0]?.user_id;
}

export type Claimed = { id: string; title: string; remindAt: string };

/**
 * Takes reminders that are still due. Of two processes one gets each: the other waits for the row and finds it taken.
 * No version: nobody's form is stale for it.
 */
export async function claimReminders(tx: Tx, owner: string, ids: string[], at: Date): Promise<Claimed[]> {
  return tx.execute<Claimed>(sql`
    update tasks set reminded_at = ${at.toISOString()}::timestamptz
    where id = any(${sql.param(ids)}::text[]) and owner_id = ${owner} and reminded_at is null and deleted_at is null
      and remind_at <= ${at.toISOString()}::timestamptz and status in ('open', 'doing')
    returning id, title, remind_at::text as "remindAt"`);
}
