import type { TableRow } from "../../table.ts";

/** A parser that is pushed text and lays rows aside. */
export type RowParser = { rows: TableRow[]; write(text: string): void; end(): void; done(): boolean };

/** Rows as a pushed parser makes them; text is only taken while rows are asked for. */
export async function* pump(
  parser: RowParser,
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<TableRow> {
  for await (const piece of pieces) {
    parser.write(piece);
    yield* parser.rows.splice(0);
    if (parser.done()) return;
  }
  parser.end();
  yield* parser.rows.splice(0);
}
