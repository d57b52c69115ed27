import type { Context } from "#lib/platform/context.ts";
import { applyBatch } from "./apply-batch.ts";
import type { BatchDone } from "./batch.ts";
import { type Judged, judgeRows } from "./judge-rows.ts";
import { most, type Walk } from "./walk-rows.ts";

type Ahead = { after: number; limit: number; judged: Promise<Judged> };

/**
 * Writes piece after piece, and judges the next one while the database writes this one: each waits for the other
 * otherwise. What is judged ahead knows the rows that are just being written by their keys.
 */
export function applyAhead(
  of: { id: string; worker: string },
  contextNow: () => Promise<Context>,
): Walk["step"] {
  const { id, worker } = of;
  let ahead: Ahead | undefined;

  const judgedNow = async (context: Context, after: number, limit: number): Promise<Judged> => {
    const ready = ahead?.after === after && ahead.limit === limit ? await ahead.judged : undefined;
    ahead = undefined;
    return ready && !ready.tooEarly ? ready : judgeRows(context, { id, after, limit });
  };

  return async ({ after, limit }): Promise<BatchDone> => {
    const context = await contextNow();
    const judged = await judgedNow(context, after, limit);
    const writing = applyBatch(context, { id, worker, after, limit, judged: () => judged });
    if (judged.rows.length > 0) {
      const next = { after: judged.after, limit: Math.min(most, limit * 2) };
      const judging = judgeRows(context, { id, ...next, prior: judged.judging.seen });
      // Whoever asks for it hears of its failure; nobody may ask.
      judging.catch(() => undefined);
      ahead = { ...next, judged: judging };
    }
    return writing;
  };
}
