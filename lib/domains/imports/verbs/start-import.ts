import { createHash } from "node:crypto";
import { z } from "zod";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { type ImportJobDto, importOptions, startImportInput } from "../contract.ts";
import { guessColumns } from "../guess-columns.ts";
import { findJob, insertJob, type JobFormat } from "../job-repository.ts";
import { importObject } from "../objects/index.ts";
import { mayImport } from "../policy.ts";
import { presentJob } from "../present-job.ts";
import { readTableInWorker } from "../reading/read-table-in-worker.ts";
import { importEvent } from "../running/batch.ts";
import type { Cell, Table } from "../table.ts";

const guessedFrom = 200;
const shown = 20;

type Head = Pick<
  Table,
  "format" | "encoding" | "delimiter" | "sheets" | "sheet" | "headerRow" | "headers" | "leftOut"
> & { sample: Cell[][] };

async function readHead(bytes: Uint8Array<ArrayBuffer>, fileName: string, sheet?: string): Promise<Head> {
  const table = await readTableInWorker(bytes, { fileName, ...(sheet !== undefined && { sheet }) });
  const sample: Cell[][] = [];
  try {
    for await (const { cells } of table.rows) {
      sample.push(cells);
      if (sample.length >= guessedFrom) break;
    }
  } finally {
    await table.close();
  }
  const { format, encoding, delimiter, sheets, headerRow, headers, leftOut } = table;
  return { format, encoding, delimiter, sheets, sheet: table.sheet, headerRow, headers, leftOut, sample };
}

function formatOf(
  { leftOut, sample, headers: _headers, ...head }: Head,
  guesses: JobFormat["guesses"],
): JobFormat {
  const rest = { staged: false, dateOrder: null, shares: [] };
  return { ...head, ...rest, leftOut: leftOut.length, sample: sample.slice(0, shown), guesses };
}

/** Keeps the file and what was found at its head; a worker reads its rows in meanwhile. */
const keepImport = command({
  name: "import.start",
  // As functions: nobody needs to see a file's bytes as text.
  input: startImportInput.extend({ head: z.custom<() => Head>(), content: z.custom<() => Uint8Array>() }),
  access: (context, input) => mayImport(context, importObject(input.object).object),
  run: async (call) => {
    const { tx, context, input } = call;
    const { custom = [] } = await askRecords(call, input.object);
    const head = input.head();
    const guesses = guessColumns(importObject(input.object), custom, head);
    const id = newId("import");
    const content = input.content();
    const { tenantId, userId } = context.principal;
    const mapping = Object.fromEntries(guesses.map(({ column, field }) => [String(column), field]));
    const row = {
      ...{ id, tenantId, userId, object: importObject(input.object).object, fileName: input.fileName },
      format: formatOf(head, guesses),
      headers: head.headers,
      mapping,
      options: importOptions.parse({}),
      status: "queued" as const,
    };
    await insertJob(tx, row, { content, sha256: createHash("sha256").update(content).digest("hex") });
    const job = await findJob(tx, id);
    if (!job) throw new Error("the import is not there");
    return {
      result: presentJob(context, job, custom),
      changes: [],
      event: importEvent("import.started", job),
    };
  },
});

/** Takes in a file of records: what it is, its columns, and which fields they seem to be. Nothing is written to records yet. */
export async function startImport(
  context: Context,
  input: z.input<typeof startImportInput> & { bytes: Uint8Array<ArrayBuffer> },
): Promise<ImportJobDto> {
  const { bytes, ...given } = input;
  const { object, fileName, sheet } = startImportInput.parse(given);
  mayImport(context, importObject(object).object);
  const head = await readHead(bytes, fileName, sheet);
  return keepImport(context, { ...given, head: () => head, content: () => bytes });
}
