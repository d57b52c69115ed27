import { command } from "#lib/platform/command.ts";
import { jobToChange, outcomeOfJob } from "../change-job.ts";
import { importRef } from "../contract.ts";
import { mayImportSomething } from "../policy.ts";

/** Goes on with a job that was stopped or has failed, after the last row that was dealt with. */
export const resumeImport = command({
  name: "import.resume",
  input: importRef,
  access: mayImportSomething,
  run: async (call) => {
    const job = await jobToChange(call, ["cancelled", "failed", "paused"]);
    const status = job.status === "paused" ? ("undoing" as const) : ("running" as const);
    const set = { status, attempt: 0, cancelRequested: false, error: null, finishedAt: null };
    return outcomeOfJob(call, job, set, "import.run_asked");
  },
});
