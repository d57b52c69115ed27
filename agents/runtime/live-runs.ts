import type { Frame } from "#agents/contract.ts";

/** Runs of this process that are going or have just ended: their frames, and the way to stop them. */
export type LiveRuns = {
  open(runId: string, controller: AbortController): void;
  add(frame: Frame): void;
  /** Frames after a number; undefined when this process does not have the run. */
  framesAfter(runId: string, seq: number): Frame[] | undefined;
  stop(runId: string): void;
  close(runId: string): void;
};

const keepAfterEndMs = 30_000;

export function createLiveRuns(): LiveRuns {
  const runs = new Map<string, { frames: Frame[]; controller: AbortController }>();
  return {
    open: (runId, controller) => runs.set(runId, { frames: [], controller }),
    add: (frame) => runs.get(frame.runId)?.frames.push(frame),
    framesAfter: (runId, seq) => runs.get(runId)?.frames.filter((frame) => frame.seq > seq),
    stop: (runId) => runs.get(runId)?.controller.abort(),
    // Kept a while, so that a client that comes back finds the end without asking the database.
    close(runId) {
      const run = runs.get(runId);
      if (!run) return;
      setTimeout(() => runs.get(runId) === run && runs.delete(runId), keepAfterEndMs).unref();
    },
  };
}
