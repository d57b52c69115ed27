import { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { evaluateRows } from "../evaluating/evaluate-rows.ts";
import type { Evaluation, Judging, Seen } from "../evaluating/evaluation.ts";
import { findJob } from "../job-repository.ts";
import { mayImportSomething } from "../policy.ts";
import { rowsAfter, type StagedRow } from "../row-repository.ts";
import { judgingOf } from "./judging-of.ts";
import { isOpen } from "./open-rows.ts";

/** The next rows of a job with what is to be done with each. */
export type Judged = {
  judging: Judging;
  /** All of the piece, those that need nothing among them. */
  rows: StagedRow[];
  found: readonly Evaluation[];
  after: number;
  /** Whether the first row must be judged again once the piece before is written. */
  tooEarly: boolean;
};

/** The rows up to the first that must see an earlier one written. */
function beforeTwin(found: readonly Evaluation[]): readonly Evaluation[] {
  const at = found.findIndex(({ twin }) => twin !== null);
  return at < 0 ? found : found.slice(0, Math.max(1, at));
}

/** Judges the next rows; `prior` are those that are being written meanwhile. */
export const judgeRows = query({
  name: "import.judge_rows",
  input: z
    .object({
      id: z.string(),
      after: z.number().int(),
      limit: z.number().int(),
      prior: z.custom<Seen>((given) => given instanceof Map).optional(),
    })
    .strict(),
  access: mayImportSomething,
  run: async (call): Promise<Judged> => {
    const { id, after, limit, prior } = call.input;
    const job = await findJob(call.tx, id);
    if (!job) throw new AppError("not_found", "no such import", { reason: "import_not_found" });
    const all = await rowsAfter(call.tx, id, after, limit);
    const asking = await askRecords(call, job.object);
    const judging = await judgingOf(asking, job, new Map(), prior);
    const evaluated = await evaluateRows(asking, judging, all.filter(isOpen));
    const found = beforeTwin(evaluated);
    const last = found.length < evaluated.length ? found.at(-1)?.staged.row : undefined;
    const rows = last === undefined ? all : all.filter(({ row }) => row <= last);
    const tooEarly = prior !== undefined && found[0]?.twin !== undefined && found[0].twin !== null;
    return { judging, rows, found, after: rows.at(-1)?.row ?? after, tooEarly };
  },
});
