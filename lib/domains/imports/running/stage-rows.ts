import { z } from "zod";
import { command } from "#lib/platform/command.ts";
import { type JobFormat, saveProgress } from "../job-repository.ts";
import { mayImportSomething } from "../policy.ts";
import { stageRows } from "../row-repository.ts";
import type { TableRow } from "../table.ts";
import { heldJob, importEvent, leaseSeconds } from "./batch.ts";
import { fullCounts } from "./count-rows.ts";

/** Keeps the next rows of a file as they were read; at its end, what all of them told. */
export const stageBatch = command({
  name: "import.stage_rows",
  input: z
    .object({
      id: z.string(),
      worker: z.string(),
      /** Rows read so far, these included. */
      total: z.number().int(),
      // As functions: rows may be thousands, and nothing here needs to see them as text.
      rows: z.custom<() => TableRow[]>((given) => typeof given === "function"),
      told: z.custom<Partial<JobFormat>>().optional(),
    })
    .strict(),
  access: mayImportSomething,
  run: async (call) => {
    const { tx, input } = call;
    const job = await heldJob(call, input);
    await stageRows(tx, job, input.rows());
    const counts = { ...fullCounts(job.counts), rows: Math.max(input.total, job.counts.rows ?? 0) };
    const format = { ...job.format, ...input.told };
    await saveProgress(tx, job.id, { counts, format }, leaseSeconds);
    return { result: null, changes: [], event: importEvent("import.progressed", { ...job, counts }) };
  },
});
