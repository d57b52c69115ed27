import type { Frame } from "#agents/contract.ts";

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
      let next = lastSeq + 1;
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
