import { sql } from "drizzle-orm";
import type { Frame } from "#agents/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { insertFrames } from "../run-repository.ts";

/** Keeps frames of a run that is still going, and tells other processes that there are some. */
export async function recordFrames(context: Context, runId: string, frames: Frame[]): Promise<void> {
  const { tenantId, userId } = context.principal;
  await withActor(context, async (tx) => {
    // Frames can be made again; they need not wait for the disk.
    await tx.execute(sql`select set_config('synchronous_commit', 'off', true)`);
    await insertFrames(
      tx,
      frames.map((frame) => ({ tenantId, userId, runId, seq: frame.seq, frame })),
    );
    await tx.execute(sql`select pg_notify('huike_frames', ${runId})`);
  });
}
