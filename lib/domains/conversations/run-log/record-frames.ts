import type { Frame } from "#agents/contract.ts";
import { keepFrames } from "../run-repository.ts";

/** Keeps frames of runs that are still going, whosever they are, and tells other processes that there are some. */
export async function recordFrames(frames: Frame[]): Promise<void> {
  await keepFrames(frames.map((frame) => ({ run_id: frame.runId, seq: frame.seq, frame })));
}
