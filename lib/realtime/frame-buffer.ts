import type { Frame } from "#agents/contract.ts";

/** The next number to wait for: one more, or where a new attempt starts its own numbering. */
function firstSeq(early: ReadonlyMap<number, Frame>, lastSeq: number): number {
  const starts = [...early.values()].filter((frame) => frame.part.type === "start").map((frame) => frame.seq);
  return early.has(lastSeq + 1) || starts.length === 0 ? lastSeq + 1 : Math.max(...starts);
}

/**
 * Puts the frames of one run in order. Frames that come early wait; `gap` tells that one is missing
 * and the run has to be subscribed again from the last number.
 */
export function createFrameBuffer() {
  const early = new Map<number, Frame>();
  return {
    take(lastSeq: number, frames: readonly Frame[]): { ready: Frame[]; gap: boolean } {
      for (const frame of frames) if (frame.seq > lastSeq) early.set(frame.seq, frame);
      const ready: Frame[] = [];
      let next = firstSeq(early, lastSeq);
      for (let frame = early.get(next); frame; frame = early.get(next)) {
        ready.push(frame);
        early.delete(next);
        next += 1;
      }
      for (const seq of early.keys()) if (seq < next) early.delete(seq);
      return { ready, gap: early.size > 0 };
    },
  };
}
