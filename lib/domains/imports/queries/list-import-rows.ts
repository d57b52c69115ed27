import { translate } from "#lib/platform/messages/translate.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { listImportRowsInput } from "../contract.ts";
import { importSpec } from "../import-fields.ts";
import { findJob } from "../job-repository.ts";
import { importObject } from "../objects/index.ts";
import { mayImportSomething, requireOwnJob } from "../policy.ts";
import { presentRow } from "../present-job.ts";
import { rowsWith } from "../row-repository.ts";

/** The rows of a file with what became of them, those of one status alone where asked. */
export const listImportRows = query({
  name: "import.list_rows",
  input: listImportRowsInput,
  access: mayImportSomething,
  run: async (call) => {
    const { tx, context, input } = call;
    const job = requireOwnJob(context, await findJob(tx, input.id));
    const { custom = [] } = await askRecords(call, job.object);
    const { fields } = importSpec(importObject(job.object), custom);
    const rows = await rowsWith(tx, job.id, input.status && [input.status], input.after, input.limit + 1);
    const t = translate(context.principal.locale);
    const items = rows.slice(0, input.limit).map((row) => presentRow(t, job.object, row, fields));
    return { items, next: rows.length > input.limit ? (items.at(-1)?.row ?? null) : null };
  },
});
