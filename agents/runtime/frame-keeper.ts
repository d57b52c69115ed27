import { recordFrames } from "#lib/domains/conversations/index.ts";
import { log } from "#lib/platform/log.ts";
import type { RunEmitter } from "./emitter.ts";

/** Keeps the frames of all runs of this process, many at once, so that streaming does not cost a write a run. */
export type FrameKeeper = {
  /** Takes this run's frames from when it is stored. The returned function stops it and waits for what is on its way. */
  follow(emitter: RunEmitter, stored: Promise<boolean>): () => Promise<void>;
};

const keepEveryMs = 100;

export function createFrameKeeper(): FrameKeeper {
  const followed = new Set<RunEmitter>();
  let [timer, kept]: [NodeJS.Timeout | undefined, Promise<void>] = [undefined, Promise.resolve()];
  const keep = (): void => {
    const frames = [...followed].flatMap((emitter) => emitter.take());
    if (frames.length === 0) return;
    kept = kept
      .then(() => recordFrames(frames))
      .catch((error) => log().warn({ err: error }, "frames could not be kept"));
  };
  return {
    follow(emitter, stored) {
      void stored.then((is) => {
        if (!is) return;
        followed.add(emitter);
        timer ??= setInterval(keep, keepEveryMs);
      });
      return async () => {
        followed.delete(emitter);
        if (followed.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
        await kept;
      };
    },
  };
}
