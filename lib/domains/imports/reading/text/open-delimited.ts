import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { TableLimits, TableRow } from "../../table.ts";
import { refuse } from "../refuse.ts";
import type { Source } from "../source.ts";
import { decodeText } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { plainText } from "./plain-text.ts";

/** A csv, tsv or other separated text. */
export function openDelimited(bytes: Buffer, fileName: string, limits: TableLimits): Source {
  const encoding = detectEncoding(bytes);
  const [start = ""] = decodeText(bytes, encoding);
  // A zero byte is in no text that people wrote.
  if (start.includes("\0")) throw refuse("import_not_a_table", "a binary file", { kind: "binary" });
  const delimiter = detectDelimiter(start.slice(0, 65_536), fileName);
  const skipped = /^\uFEFF?sep=/i.test(start) ? 1 : 0;
  // An error overtakes the records that were read just before it.
  const read = { lines: skipped };
  const parser = parse({
    on_record: (record: string[]) => {
      read.lines += 1 + breaksIn(record);
      return record;
    },
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ["\r\n", "\n", "\r"],
    from_line: skipped + 1,
    // One cell can be this long, and so can what an open quote swallows.
    max_record_size: limits.cellCharacters * 40,
  });
  const feed = Readable.from(decodeText(bytes, encoding));
  feed.on("error", (error) => parser.destroy(error));
  feed.pipe(parser);
  const close = async () => {
    feed.destroy();
    parser.destroy();
  };
  return {
    format: "csv",
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    lines: readLines(parser, skipped, read),
    close,
  };
}

async function* readLines(
  parser: AsyncIterable<string[]>,
  skipped: number,
  read: { lines: number },
): AsyncGenerator<TableRow> {
  let before = skipped;
  try {
    for await (const record of parser) {
      yield { line: before + 1, cells: record.map(plainText) };
      before += 1 + breaksIn(record);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason = error.code === "CSV_MAX_RECORD_SIZE" ? "import_quote_open" : codeOf(error.code);
    throw refuse(reason, error.message, { line: read.lines + 1 }, error);
  }
}

const codeOf = (code: string): string =>
  code === "CSV_QUOTE_NOT_CLOSED" ? "import_quote_open" : "import_broken_csv";

/** A record takes one line more for each line break in its cells. */
function breaksIn(record: string[]): number {
  let breaks = 0;
  for (const cell of record) if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  return breaks;
}
