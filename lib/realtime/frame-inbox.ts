import type { Frame } from "#agents/contract.ts";

/** Collects frames and hands them over once per picture, however fast they come. */
export function createFrameInbox(take: (frames: Frame[]) => void) {
  let waiting: Frame[] = [];
  let scheduled = false;

  function flush() {
    scheduled = false;
    const frames = waiting;
    waiting = [];
    take(frames);
  }

  return {
    push(frames: readonly Frame[]) {
      waiting.push(...frames);
      if (scheduled) return;
      scheduled = true;
      // A hidden tab gets no animation frames.
      if (document.visibilityState === "visible") requestAnimationFrame(flush);
      else setTimeout(flush, 100);
    },
  };
}
