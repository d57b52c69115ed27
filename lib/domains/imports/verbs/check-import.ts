import { command } from "#lib/platform/command.ts";
import { changeable, fresh, jobToChange, outcomeOfJob } from "../change-job.ts";
import { importRef } from "../contract.ts";
import { mayImportSomething } from "../policy.ts";

/** Has every row read and judged without writing any: what is wrong, what is there already. */
export const checkImport = command({
  name: "import.check",
  input: importRef,
  access: mayImportSomething,
  run: async (call) => {
    const job = await jobToChange(call, changeable);
    return outcomeOfJob(call, job, { ...fresh, status: "checking" }, "import.check_asked");
  },
});
