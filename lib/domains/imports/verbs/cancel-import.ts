import { command } from "#lib/platform/command.ts";
import { jobToChange, outcomeOfJob } from "../change-job.ts";
import { importRef } from "../contract.ts";
import { mayImportSomething } from "../policy.ts";

/** Stops a job after the rows it is at. What is written stays; it can be gone on with, or taken back. */
export const cancelImport = command({
  name: "import.cancel",
  input: importRef,
  access: mayImportSomething,
  run: async (call) => {
    const job = await jobToChange(call, ["queued", "draft", "checking", "checked", "running", "undoing"]);
    const atWork = job.status === "checking" || job.status === "running" || job.status === "undoing";
    const set = atWork ? { cancelRequested: true } : { status: "cancelled" as const };
    return outcomeOfJob(call, job, set, "import.cancel_asked");
  },
});
