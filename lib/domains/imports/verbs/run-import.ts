import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeable, fresh, jobToChange, outcomeOfJob } from "../change-job.ts";
import { importRef } from "../contract.ts";
import { importSpec } from "../import-fields.ts";
import type { JobRow } from "../job-repository.ts";
import { fieldLabel } from "../labels.ts";
import { importObject } from "../objects/index.ts";
import { mayImportSomething } from "../policy.ts";

/** Has the rows written. What an earlier run wrote stays; rows that were refused are tried again. */
export const runImport = command({
  name: "import.run",
  input: importRef,
  access: mayImportSomething,
  run: async (call) => {
    const job = await jobToChange(call, changeable);
    const { custom = [] } = await askRecords(call, job.object);
    const { fields } = importSpec(importObject(job.object), custom);
    const mapped = new Set(Object.values(job.mapping));
    const lacking = fields.find((field) => field.required && !mapped.has(field.name));
    if (lacking && job.updateBy === null) {
      const field = fieldLabel(translate(call.context.principal.locale), job.object, lacking);
      throw new AppError("invalid", `nothing is mapped to ${lacking.name}`, {
        reason: "import_unmapped",
        params: { field },
      });
    }
    const started: Partial<JobRow> = { ...fresh, status: "running", startedAt: now() };
    return outcomeOfJob(call, job, started, "import.run_asked");
  },
});
