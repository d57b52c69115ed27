import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { pool, type Tx } from "#db/client.ts";
import { agentSteps } from "#db/schema/agent-steps.ts";
import { proposals } from "#db/schema/proposals.ts";
import { runFrames } from "#db/schema/run-frames.ts";

export type StepRow = typeof agentSteps.$inferSelect;
export type ProposalRow = typeof proposals.$inferSelect;

export async function insertFrames(tx: Tx, rows: (typeof runFrames.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(runFrames).values(rows).onConflictDoNothing();
}

export async function selectFrames(tx: Tx, runId: string, afterSeq: number) {
  return tx
    .select({ frame: runFrames.frame })
    .from(runFrames)
    .where(and(eq(runFrames.runId, runId), gt(runFrames.seq, afterSeq)))
    .orderBy(asc(runFrames.seq));
}

export async function saveStep(tx: Tx, row: typeof agentSteps.$inferInsert): Promise<void> {
  const { id: _id, ...set } = row;
  await tx.insert(agentSteps).values(row).onConflictDoUpdate({ target: agentSteps.id, set });
}

export async function selectSteps(tx: Tx, runId: string): Promise<StepRow[]> {
  return tx.select().from(agentSteps).where(eq(agentSteps.runId, runId)).orderBy(asc(agentSteps.seq));
}

export async function insertProposal(tx: Tx, row: typeof proposals.$inferInsert): Promise<void> {
  await tx.insert(proposals).values(row).onConflictDoNothing();
}

export async function findProposal(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<ProposalRow | undefined> {
  const select = tx.select().from(proposals).where(eq(proposals.id, id));
  const [row] = await (options.lock ? select.for("update") : select);
  return row;
}

export async function selectProposals(tx: Tx, runIds: string[]): Promise<ProposalRow[]> {
  if (runIds.length === 0) return [];
  return tx
    .select()
    .from(proposals)
    .where(inArray(proposals.runId, runIds))
    .orderBy(asc(proposals.createdAt));
}

export async function updateProposal(
  tx: Tx,
  id: string,
  set: Partial<typeof proposals.$inferInsert>,
): Promise<void> {
  await tx.update(proposals).set(set).where(eq(proposals.id, id));
}

type ClaimedRow = {
  run_id: string;
  tenant_id: string;
  user_id: string;
  attempt: number;
  was_running: boolean;
};

// These two look over all tenants, through functions that answer only what is asked.
export async function takeNextRun(worker: string, leaseSeconds: number): Promise<ClaimedRow | undefined> {
  const [row] = await pool()<ClaimedRow[]>`select * from worker_claim_run(${worker}, ${leaseSeconds})`;
  return row;
}

export async function renewLeases(worker: string, leaseSeconds: number): Promise<string[]> {
  const rows = await pool()<{ run_id: string; stop_requested: boolean }[]>`
    select * from worker_extend_leases(${worker}, ${leaseSeconds})`;
  return rows.filter((row) => row.stop_requested).map((row) => row.run_id);
}

/** Frames can be made again, so they need not wait for the disk. */
export async function insertFramesLazily(
  tx: Tx,
  runId: string,
  rows: (typeof runFrames.$inferInsert)[],
): Promise<void> {
  await tx.execute(sql`select set_config('synchronous_commit', 'off', true)`);
  await insertFrames(tx, rows);
  await tx.execute(sql`select pg_notify('huike_frames', ${runId})`);
}

export async function abandonRunRow(runId: string, attempt: number): Promise<void> {
  await pool()`select worker_abandon_run(${runId}, ${attempt})`;
}
