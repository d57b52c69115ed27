import { exportRecordsInput, importErrorsInput, startImportInput } from "#lib/domains/imports/contract.ts";
import * as imports from "#lib/domains/imports/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { bytesOf, streamAnswer } from "../files.ts";
import { parseBody } from "../parse-body.ts";
import { readQuery } from "../read-query.ts";
import { bodyOf, reads, writes } from "../verb-endpoints.ts";

/** Larger files are refused while they come in; what is inside has limits of its own. */
const mostBytes = 40 * 1024 * 1024;

const start: Endpoint = {
  method: "post",
  path: "/imports",
  id: "import.start",
  summary: "Take in a file of records: the bytes as the body. Nothing is written to records yet",
  right: "customer.import",
  body: startImportInput,
  file: true,
  example: { object: "customer", fileName: "客户.csv" },
  status: 201,
  run: async ({ context, request, query }) => {
    const given = parseBody(startImportInput, readQuery(startImportInput, query));
    const bytes = new Uint8Array(await bytesOf(request, mostBytes));
    return imports.startImport(context, { ...given, bytes });
  },
};
const errors: Endpoint = {
  method: "get",
  path: "/imports/{id}/errors",
  id: "import.errors",
  summary: "The rows that were not imported, as a file, with what is wrong",
  query: importErrorsInput,
  run: async ({ context, params, query }) => {
    const asked = { ...readQuery(importErrorsInput, query), id: params.id };
    const input = parseBody(importErrorsInput, asked);
    return streamAnswer(await imports.importErrors(context, input));
  },
};
const exporting: Endpoint = {
  method: "post",
  path: "/exports",
  id: "record.export",
  summary: "A list as a file, all of its pages, as you see it",
  right: "customer.export",
  body: exportRecordsInput,
  example: { object: "customer", format: "csv", columns: ["name", "city", "owner"] },
  run: async (call) => streamAnswer(await imports.exportRecords(call.context, (await bodyOf(call)) as never)),
};

const downloading: Endpoint = {
  method: "get",
  path: "/exports",
  id: "record.download",
  summary: "The same as a link: `query` is the list's condition, words and order as JSON",
  right: "customer.export",
  query: exportRecordsInput,
  example: { object: "customer", format: "csv" },
  run: async ({ context, query }) => {
    const input = parseBody(exportRecordsInput, readQuery(exportRecordsInput, query));
    return streamAnswer(await imports.exportRecords(context, input));
  },
};

/** The API of imports and exports. An import is seen by who started it. */
export const importEndpoints: Endpoint[] = [
  start,
  reads("/imports", imports.listImports, { summary: "Your imports, the latest first" }),
  reads("/imports/{id}", imports.getImport, { summary: "An import: columns, mapping, progress" }),
  reads("/imports/{id}/rows", imports.listImportRows, {
    summary: "The rows of an import and what became of them",
  }),
  errors,
  writes("put", "/imports/{id}/mapping", imports.setImportMapping, {
    summary: "Which column goes into which field, and how",
    example: { mapping: { "0": "name", "1": "city" }, onDuplicate: "skip" },
  }),
  writes("post", "/imports/{id}/check", imports.checkImport, {
    summary: "Judge every row without writing any",
  }),
  writes("post", "/imports/{id}/run", imports.runImport, { summary: "Write the rows" }),
  writes("post", "/imports/{id}/duplicates", imports.decideDuplicates, {
    summary: "Say what becomes of rows that are there already",
    example: { as: "skip" },
  }),
  writes("post", "/imports/{id}/cancel", imports.cancelImport, { summary: "Stop; what is written stays" }),
  writes("post", "/imports/{id}/resume", imports.resumeImport, { summary: "Go on after the last row" }),
  writes("post", "/imports/{id}/undo", imports.undoImport, {
    summary: "Take back all that it wrote; what was worked with since stays",
  }),
  exporting,
  downloading,
];
