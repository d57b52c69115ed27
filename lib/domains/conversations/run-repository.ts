import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Frame } from "#agents/contract.ts";
import { pool, type Tx } from "#db/client.ts";
import { agentSteps } from "#db/schema/agent-steps.ts";
import { proposals } from "#db/schema/proposals.ts";
import { runFrames } from "#db/schema/run-frames.ts";
import { insertOf } from "#lib/platform/statement.ts";
import { atCommit } from "#lib/platform/with-actor.ts";
import type { RunRow } from "./repository.ts";

export type StepRow = typeof agentSteps.$inferSelect;
export type ProposalRow = typeof proposals.$inferSelect;

/** Written as one value: a builder takes longer over the columns of many frames than the database. */
export function insertFrames(tx: Tx, run: RunRow, frames: Frame[]): void {
  if (frames.length === 0) return;
  atCommit(tx, {
    text: `insert into run_frames (tenant_id, user_id, run_id, seq, frame)
      select $1, $2, $3, (frame ->> 'seq')::int, frame from jsonb_array_elements($4::jsonb) as frame
      on conflict do nothing`,
    values: [run.tenantId, run.userId, run.id, JSON.stringify(frames)],
  });
}

export async function selectFrames(tx: Tx, runId: string, afterSeq: number) {
  return tx
    .select({ frame: runFrames.frame })
    .from(runFrames)
    .where(and(eq(runFrames.runId, runId), gt(runFrames.seq, afterSeq)))
    .orderBy(asc(runFrames.seq));
}

export function saveStep(tx: Tx, row: typeof agentSteps.$inferInsert): void {
  atCommit(tx, insertOf(agentSteps, row, { replace: true }));
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

export async function selectOpenProposals(
  tx: Tx,
  userId: string,
  at: Date,
  limit: number,
): Promise<ProposalRow[]> {
  return tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.userId, userId), eq(proposals.status, "open"), gt(proposals.expiresAt, at)))
    .orderBy(asc(proposals.expiresAt), asc(proposals.id))
    .limit(limit);
}

export async function updateProposal(
  tx: Tx,
  id: string,
  set: Partial<typeof proposals.$inferInsert>,
): Promise<void> {
  await tx.update(proposals).set(set).where(eq(proposals.id, id));
}

export type ClaimedRow = {
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

export async function renewLeases(worker: string, leaseSeconds: number, runIds: string[]): Promise<string[]> {
  const rows = await pool()<{ run_id: string; stop_requested: boolean }[]>`
    select * from worker_extend_leases(${worker}, ${leaseSeconds}, ${runIds})`;
  return rows.filter((row) => row.stop_requested).map((row) => row.run_id);
}

export async function keepFrames(frames: { run_id: string; seq: number; frame: Frame }[]): Promise<void> {
  await pool()`select worker_keep_frames(${JSON.stringify(frames)})`;
}

export async function abandonRunRow(runId: string, attempt: number): Promise<void> {
  await pool()`select worker_abandon_run(${runId}, ${attempt})`;
}
