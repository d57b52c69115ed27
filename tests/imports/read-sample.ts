import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  type Cell,
  decideDateOrder,
  guessMapping,
  joinParts,
  type MappingGuess,
  readCell,
  readTable,
  type TableRow,
} from "#lib/domains/imports/index.ts";
import { specOf } from "./specs.ts";

/** What is expected of a sample; mapping as `field`, `field#part` or `field*factor`. */
const expectation = z.object({
  object: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().optional(),
  headerRow: z.number(),
  rows: z.number(),
  leftOut: z.number(),
  mapping: z.record(z.string(), z.string().nullable()),
  values: z.record(z.string(), z.unknown()),
});
export type Expectation = z.infer<typeof expectation>;

export function listSamples(folder: string): { name: string; expected: Expectation }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({
      name: file.replace(/\.json$/, ""),
      expected: expectation.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))),
    }));
}

/** Reads a sample the way an import does, as far as its expectation speaks of it. */
export async function readSample(folder: string, name: string, expected: Expectation): Promise<Expectation> {
  const table = await readTable(readFileSync(join(folder, name)), { fileName: name });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  const spec = specOf(expected.object);
  const guesses = guessMapping(
    table.headers,
    rows.map(({ cells }) => cells),
    spec,
  );
  const { format, encoding, delimiter, sheet, headerRow } = table;
  return {
    object: expected.object,
    format,
    encoding,
    delimiter,
    ...(sheet === null ? {} : { sheet }),
    headerRow,
    rows: rows.length,
    leftOut: table.leftOut.length,
    mapping: Object.fromEntries(guesses.map((guess) => [guess.header, written(guess)])),
    values: Object.fromEntries(
      Object.keys(expected.values).map((field) => [field, firstValue(field, guesses, rows, expected.object)]),
    ),
  };
}

const written = ({ field, part, factor }: MappingGuess): string | null =>
  field === null ? null : `${field}${part ? `#${part}` : ""}${factor ? `*${factor}` : ""}`;

/** The first row's value of a field, as it would be written to the record. */
function firstValue(name: string, guesses: MappingGuess[], rows: TableRow[], object: string): unknown {
  const field = specOf(object).fields.find((each) => each.name === name);
  const parts = guesses.filter((guess) => guess.field === name).sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  const [first] = parts;
  if (!field || !first) return undefined;
  const cells = parts.map(({ column }): Cell => rows[0]?.cells[column] ?? null);
  const cell =
    cells.length > 1 ? joinParts(cells, /name$/i.test(name) ? "person" : "place") : (cells[0] ?? null);
  const result = readCell(cell, field, {
    now: new Date("2026-03-05T02:00:00Z"),
    timeZone: "Asia/Shanghai",
    dateOrder: decideDateOrder(rows.flatMap(({ cells: each }) => each)),
    factor: first.factor ?? 1,
  });
  return "value" in result ? result.value : result;
}
