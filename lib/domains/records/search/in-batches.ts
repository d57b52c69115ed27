import { AppError } from "#lib/platform/errors.ts";

const [MOST, LEAST] = [200, 5];

/** Does one batch behind `after`. Returns the last it came to, undefined where nothing was left. */
export type BatchStep = (after: string, most: number) => Promise<string | undefined>;

/**
 * Walks through what is ordered by id, some hundred at a time. A batch that takes the database too long is tried again
 * at a quarter of its size, down to five: a slow machine gets there as well. After that it grows again.
 */
export async function inBatches(step: BatchStep, signal?: AbortSignal): Promise<void> {
  let [after, size]: [string, number] = ["", MOST];
  while (!signal?.aborted) {
    try {
      const last = await step(after, size);
      if (last === undefined) return;
      [after, size] = [last, Math.min(MOST, size * 2)];
    } catch (error) {
      const slow = error instanceof AppError && error.code === "timeout";
      if (!slow || size <= LEAST) throw error;
      size = Math.max(LEAST, Math.floor(size / 4));
    }
  }
}
