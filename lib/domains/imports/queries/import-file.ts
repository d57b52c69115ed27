import { query } from "#lib/platform/query.ts";
import { importRef } from "../contract.ts";
import { findJob, readFile } from "../job-repository.ts";
import { mayImportSomething, requireOwnJob } from "../policy.ts";

/** The file of a job as it was taken in, with what it is of. */
export const importFile = query({
  name: "import.file",
  input: importRef,
  access: mayImportSomething,
  run: async ({ tx, context, input }) => {
    const { object, fileName } = requireOwnJob(context, await findJob(tx, input.id));
    return { object, fileName, bytes: await readFile(tx, input.id) };
  },
});
