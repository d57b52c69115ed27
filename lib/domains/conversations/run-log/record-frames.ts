import type { Frame } from "#agents/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { insertFramesLazily } from "../run-repository.ts";

/** Keeps frames of a run that is still going, and tells other processes that there are some. */
export async function recordFrames(context: Context, runId: string, frames: Frame[]): Promise<void> {
  const { tenantId, userId } = context.principal;
  const rows = frames.map((frame) => ({ tenantId, userId, runId, seq: frame.seq, frame }));
  await withActor(context, (tx) => insertFramesLazily(tx, runId, rows));
}
