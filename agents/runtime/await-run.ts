import type { Frame } from "#agents/contract.ts";
import { framesAfter } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { listen } from "#lib/platform/notifications.ts";

const lookEveryMs = 1_000;
const waiting = new Map<string, Set<() => void>>();
let listening: Promise<unknown> | undefined;

/** One database listener serves all who wait in this process. */
function ensureListening(): Promise<unknown> {
  listening ??= listen({
    huike_frames: (runId) => {
      for (const wake of waiting.get(runId) ?? []) wake();
    },
  });
  return listening;
}

/** Until woken for this run, or a second has passed in case the word was lost. */
function nextWord(runId: string, signal: AbortSignal): { heard: Promise<void>; cancel: () => void } {
  let wake: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const timer = setTimeout(wake, lookEveryMs);
  const all = waiting.get(runId) ?? new Set();
  waiting.set(runId, all.add(wake));
  signal.addEventListener("abort", wake, { once: true });
  const cancel = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", wake);
    all.delete(wake);
    if (all.size === 0) waiting.delete(runId);
  };
  return { heard, cancel };
}

/** Yields a run's frames as they are kept, from any process, until the run has ended or waits for a person. */
export async function* awaitRun(
  context: Context,
  runId: string,
  signal: AbortSignal,
): AsyncGenerator<Frame[]> {
  await ensureListening();
  let seq = 0;
  while (!signal.aborted) {
    const word = nextWord(runId, signal);
    try {
      const { frames, live } = await framesAfter(context, { runId, afterSeq: seq });
      seq = frames.at(-1)?.seq ?? seq;
      if (frames.length > 0) yield frames;
      if (!live) return;
      await word.heard;
    } finally {
      word.cancel();
    }
  }
}
