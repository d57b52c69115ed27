import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { mayConverse } from "../policy.ts";
import { findRun } from "../repository.ts";
import { selectFrames } from "../run-repository.ts";

/** The kept frames of a run after a number, and whether more will come. */
export const framesAfter = query({
  name: "conversation.frames_after",
  input: z.object({ runId: z.string().max(64), afterSeq: z.int32().nonnegative() }).strict(),
  access: mayConverse,
  run: async ({ tx, input }) => {
    const [run, rows] = await Promise.all([
      findRun(tx, input.runId),
      selectFrames(tx, input.runId, input.afterSeq),
    ]);
    const live = run?.status === "queued" || run?.status === "running";
    return { known: run !== undefined, live, frames: rows.map((row) => row.frame) };
  },
});
