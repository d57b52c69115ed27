import { type ClaimedRow, takeNextRun } from "../run-repository.ts";

export type ClaimedRun = {
  runId: string;
  tenantId: string;
  userId: string;
  attempt: number;
  wasRunning: boolean;
};

function claimOf(row: ClaimedRow): ClaimedRun {
  return {
    runId: row.run_id,
    tenantId: row.tenant_id,
    userId: row.user_id,
    attempt: row.attempt,
    wasRunning: row.was_running,
  };
}

/** Takes the next run that waits, or one whose worker has died, for `leaseSeconds`; undefined when there is none. */
export async function claimRun(worker: string, leaseSeconds: number): Promise<ClaimedRun | undefined> {
  const row = await takeNextRun(worker, leaseSeconds);
  return row && claimOf(row);
}
