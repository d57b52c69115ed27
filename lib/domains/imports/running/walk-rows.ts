import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#lib/platform/errors.ts";
import type { BatchDone } from "./batch.ts";

type Piece = { after: number; limit: number };
export type Walk = {
  after: number;
  /** Does one piece. */
  step: (piece: Piece) => Promise<BatchDone>;
  /** Notes that the next row alone cannot be written. */
  refuse: (piece: Piece, error: AppError) => Promise<BatchDone>;
  isStopped: () => boolean;
};
export type Walked = "done" | "cancelled" | "stopped";

/** Rows of one transaction. */
export const most = 500;
const patience = 6;
const transient = new Set<AppError["code"]>(["unavailable", "timeout"]);

/** Goes through all rows piece by piece. A piece that is refused is halved until the row that is at fault stands alone. */
export async function walkRows({ after: from, step, refuse, isStopped }: Walk): Promise<Walked> {
  let [after, limit, tries] = [from, most, 0];
  for (;;) {
    if (isStopped()) return "stopped";
    const piece = { after, limit };
    try {
      const done = await step(piece);
      if (done.cancelled) return "cancelled";
      if (done.rows === 0) return "done";
      after = done.after;
      limit = Math.min(most, limit * 2);
      tries = 0;
    } catch (error) {
      if (!(error instanceof AppError) || error.options.reason === "import_lease_lost") throw error;
      if (error.code === "forbidden" || error.code === "internal") throw error;
      if (transient.has(error.code)) {
        tries += 1;
        if (tries > patience) throw error;
        await sleep(100 * 2 ** tries);
      } else if (limit > 1) limit = Math.max(1, Math.floor(limit / 4));
      else after = (await refuse(piece, error)).after;
    }
  }
}
