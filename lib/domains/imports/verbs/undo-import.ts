import { command } from "#lib/platform/command.ts";
import { fresh, jobToChange, outcomeOfJob } from "../change-job.ts";
import { importRef } from "../contract.ts";
import { mayImportSomething } from "../policy.ts";

/** Has all taken back that an import wrote. What somebody has worked with since stays, and is told row by row. */
export const undoImport = command({
  name: "import.undo",
  input: importRef,
  access: mayImportSomething,
  run: async (call) => {
    const job = await jobToChange(call, ["draft", "checked", "done", "cancelled", "failed", "paused"]);
    return outcomeOfJob(call, job, { ...fresh, status: "undoing" }, "import.undo_asked");
  },
});
