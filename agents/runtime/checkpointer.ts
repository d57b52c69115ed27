import type { MemorySaver } from "@langchain/langgraph";
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

/**
 * Stores the checkpoints of a run that has paused, out of the memory in which it ran. Most runs never pause, and
 * nobody reads the checkpoints of those: kept in the database from the start, they would cost more than the run.
 */
export async function storePaused(memory: MemorySaver, thread: string, runId: string): Promise<void> {
  const { saver } = checkpointer();
  // What the graph still had to say to its saver is said when its last promise has settled.
  await new Promise((resolve) => setImmediate(resolve));
  for await (const kept of memory.list({ configurable: { thread_id: thread } })) {
    const { config, checkpoint, metadata, parentConfig, pendingWrites = [] } = kept;
    const parent = parentConfig?.configurable?.checkpoint_id;
    const place = { ...config.configurable, thread_id: runId };
    const before = { configurable: { ...place, checkpoint_id: parent } };
    await saver.put(
      before,
      checkpoint,
      metadata ?? { source: "loop", step: 0, parents: {} },
      checkpoint.channel_versions,
    );
    for (const task of new Set(pendingWrites.map(([taskId]) => taskId))) {
      const writes = pendingWrites.filter(([taskId]) => taskId === task);
      await saver.putWrites(
        { configurable: place },
        writes.map(([, channel, value]) => [channel, value]),
        task,
      );
    }
  }
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
