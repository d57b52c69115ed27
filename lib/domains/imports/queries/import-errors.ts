import type { z } from "zod";
import type { Context } from "#lib/platform/context.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { type FileStream, importErrorsInput, listImportRowsInput } from "../contract.ts";
import { importSpec } from "../import-fields.ts";
import { findJob } from "../job-repository.ts";
import { importObject } from "../objects/index.ts";
import { mayImportSomething, requireOwnJob } from "../policy.ts";
import { problemText } from "../present-job.ts";
import { rowsWith } from "../row-repository.ts";
import type { Cell } from "../table.ts";
import { streamFile } from "../writing/stream-file.ts";

const page = 500;
const told = ["invalid", "failed", "duplicate", "skipped", "kept"] as const;

const readErrors = query({
  name: "import.errors",
  input: listImportRowsInput.pick({ id: true, after: true }),
  access: mayImportSomething,
  run: async (call) => {
    const { tx, context, input } = call;
    const job = requireOwnJob(context, await findJob(tx, input.id));
    const { custom = [] } = await askRecords(call, job.object);
    const { fields } = importSpec(importObject(job.object), custom);
    const rows = await rowsWith(tx, job.id, told, input.after, page);
    const t = translate(context.principal.locale);
    const lines = rows
      .filter(({ errors }) => errors.length > 0)
      .map((row): Cell[] => [
        row.row,
        ...job.headers.map((_, column) => row.cells[column] ?? null),
        row.errors.map((error) => problemText(t, job.object, error, fields)).join(t("import.problemComma")),
      ]);
    return { job, lines, last: rows.length < page ? null : (rows.at(-1)?.row ?? null) };
  },
});

/** The rows that were not imported as they stand in the file, with what is wrong: corrected, it can be imported again. */
export async function importErrors(
  context: Context,
  input: z.input<typeof importErrorsInput>,
): Promise<FileStream> {
  const { id, format } = importErrorsInput.parse(input);
  const t = translate(context.principal.locale);
  const first = await readErrors(context, { id, after: 0 });
  async function* lines(): AsyncGenerator<Cell[]> {
    for (let part = first; ; part = await readErrors(context, { id, after: part.last })) {
      yield* part.lines;
      if (part.last === null) return;
    }
  }
  const headers = [t("import.line"), ...first.job.headers, t("import.problem")];
  const name = t("import.errorFile", { name: first.job.fileName.replace(/\.[a-z]+$/i, "") });
  return streamFile(
    name,
    format,
    headers.map((header) => ({ header })),
    lines(),
  );
}
