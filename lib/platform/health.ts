import { pool } from "#db/client.ts";

const patienceMs = 2_000;

/** Whether the database answers within two seconds. */
export async function canReachDatabase(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
  const asked = pool()`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}

/** Work that waits: runs to be claimed, events to be handed on, and the age of the oldest event in seconds. */
export async function backlog(): Promise<{ runs: number; events: number; oldestEventSeconds: number }> {
  const [row] = await pool()<{ runs: string; events: string; oldest_event_seconds: number }[]>`
    select * from worker_backlog()`;
  return {
    runs: Number(row?.runs ?? 0),
    events: Number(row?.events ?? 0),
    oldestEventSeconds: Number(row?.oldest_event_seconds ?? 0),
  };
}

/** Removes what is no longer needed: old frames, sent events, old keys; closes expired proposals. */
export async function sweep(): Promise<Record<string, number>> {
  const [row] = await pool()<Record<string, string>[]>`select * from worker_sweep()`;
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
}
