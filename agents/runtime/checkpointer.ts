import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
import pg from "pg";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";

const schema = "agent";
let opened: { saver: PostgresSaver; pool: pg.Pool } | undefined;

/** The store of paused runs, in its own schema; disposable, for the transcript lives in our tables. */
export function checkpointer(): { saver: PostgresSaver; pool: pg.Pool } {
  if (opened) return opened;
  const pool = new pg.Pool({ connectionString: env().DATABASE_APP_URL ?? env().DATABASE_URL, max: 6 });
  // Without a listener a database restart ends the process.
  pool.on("error", (error) => log().warn({ err: error }, "checkpoint connection lost"));
  opened = { saver: new PostgresSaver(pool, undefined, { schema }), pool };
  return opened;
}

/** Removes the checkpoints of runs that ended; returns how many rows went. */
export async function sweepCheckpoints(): Promise<number> {
  const { pool } = checkpointer();
  const ended = `thread_id in (
    select distinct c.thread_id from ${schema}.checkpoints c
    where not exists (select 1 from worker_open_runs() r where r = c.thread_id))`;
  let removed = 0;
  for (const table of ["checkpoint_writes", "checkpoint_blobs", "checkpoints"]) {
    const result = await pool.query(`delete from ${schema}.${table} where ${ended}`);
    removed += result.rowCount ?? 0;
  }
  return removed;
}

export async function closeCheckpointer(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.pool.end();
}
