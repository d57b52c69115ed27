import { command } from "#lib/platform/command.ts";
import { jobToChange } from "../change-job.ts";
import { decideDuplicatesInput } from "../contract.ts";
import { saveCounts } from "../job-repository.ts";
import { mayImportSomething } from "../policy.ts";
import { countStatuses, decideRows } from "../row-repository.ts";
import { importEvent } from "../running/batch.ts";

/** Says what is done with rows that look like records which are there. Running the job does it. */
export const decideDuplicates = command({
  name: "import.decide_duplicates",
  input: decideDuplicatesInput,
  access: mayImportSomething,
  run: async (call) => {
    const { tx, input } = call;
    const job = await jobToChange(call, ["checked", "done", "cancelled"]);
    const decided = await decideRows(tx, job.id, input.rows, input.as);
    const counts = { ...job.counts, ...(await countStatuses(tx, job.id)) };
    await saveCounts(tx, job.id, counts);
    return {
      result: { decided, counts },
      changes: [],
      event: importEvent("import.decided", { ...job, counts }),
    };
  },
});
