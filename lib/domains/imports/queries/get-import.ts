import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { importRef } from "../contract.ts";
import { findJob } from "../job-repository.ts";
import { mayImportSomething, requireOwnJob } from "../policy.ts";
import { presentJob } from "../present-job.ts";

/** A job with its columns, settings, counts and how far it has come. */
export const getImport = query({
  name: "import.get",
  input: importRef,
  access: mayImportSomething,
  run: async (call) => {
    const job = requireOwnJob(call.context, await findJob(call.tx, call.input.id));
    const { custom = [] } = await askRecords(call, job.object);
    return presentJob(call.context, job, custom);
  },
});
