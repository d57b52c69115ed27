import { query } from "#lib/platform/query.ts";
import { listImportsInput } from "../contract.ts";
import { selectJobs } from "../job-repository.ts";
import { mayImportSomething, seesAllImports } from "../policy.ts";
import { presentJob } from "../present-job.ts";

/** The person's imports, the latest first; all of the company's for who looks after the system. */
export const listImports = query({
  name: "import.list",
  input: listImportsInput,
  access: mayImportSomething,
  run: async ({ tx, context, input }) => {
    const userId = seesAllImports(context) ? null : context.principal.userId;
    const jobs = await selectJobs(tx, { userId, object: input.object, limit: input.limit });
    return { items: jobs.map((job) => ({ ...presentJob(context, job, []), sample: [] })) };
  },
});
