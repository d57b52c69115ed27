import { describe, expect, it } from "vitest";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { readTableInWorker } from "../reading/read-table-in-worker.ts";
import type { TableRow } from "../table.ts";
import { readAll } from "./read-all.ts";

const many = (rows: number) =>
  Buffer.from(
    `公司名称,金额\n${Array.from({ length: rows }, (_, row) => `第${row}公司,${row}`).join("\n")}\n合计,1\n`,
  );

describe("a table read on its own thread", () => {
  it("is the same as on the main one", async () => {
    const bytes = many(1234);
    const { rows: expected, close: _, ...head } = await readAll(bytes);
    const table = await readTableInWorker(bytes, { fileName: "file.csv" });
    const rows: TableRow[] = [];
    for await (const row of table.rows) rows.push(row);
    const { rows: __, close, ...told } = table;
    expect(rows).toEqual(expected);
    expect(told).toEqual(head);
    await close();
  });

  it("can be left before its end", async () => {
    const table = await readTableInWorker(many(5000), { fileName: "file.csv" });
    for await (const row of table.rows) if (row.line === 3) break;
    await table.close();
    const after: TableRow[] = [];
    for await (const row of table.rows) after.push(row);
    expect(after).toEqual([]);
  });

  it("refuses as the main one does, at once or on the way", async () => {
    const empty = await refusalOf(readTableInWorker(new Uint8Array(), { fileName: "a.csv" }));
    expect(empty.options).toMatchObject({ reason: "import_empty" });
    const table = await readTableInWorker(many(2000), { fileName: "a.csv", limits: { rows: 1500 } });
    const reading = (async () => {
      for await (const row of table.rows) if (row.line < 0) return;
    })();
    const refused = await refusalOf(reading);
    expect(refused).toMatchObject({
      code: "invalid",
      options: { reason: "import_too_many_rows", params: { max: 1500 } },
    });
  });
});
