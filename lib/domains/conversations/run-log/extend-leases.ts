import { pool } from "#db/client.ts";

/** Keeps this worker's runs for `leaseSeconds` more; returns those that were asked to stop. */
export async function extendLeases(worker: string, leaseSeconds: number): Promise<string[]> {
  const rows = await pool()<{ run_id: string; stop_requested: boolean }[]>`
    select * from worker_extend_leases(${worker}, ${leaseSeconds})`;
  return rows.filter((row) => row.stop_requested).map((row) => row.run_id);
}
