import { describe, expect, it } from "vitest";
import { readBook } from "../reading/xls/read-book.ts";
import { readCells } from "../reading/xls/read-cells.ts";
import { types } from "../reading/xls/record.ts";
import { TextReader } from "../reading/xls/text-reader.ts";

const words = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value & 255, value >> 8])));
const record = (type: number, ...parts: Buffer[]) => {
  const data = Buffer.concat(parts);
  return Buffer.concat([words(type, data.length), data]);
};

describe("texts of an old workbook", () => {
  it("go on in the next piece in another width", () => {
    const first = Buffer.concat([words(4), Buffer.from([1]), Buffer.from("客户", "utf16le")]);
    const second = Buffer.concat([Buffer.from([0]), Buffer.from("AB", "latin1")]);
    expect(new TextReader([first, second]).text(2)).toBe("客户AB");
  });

  it("are read without the fonts and readings behind them", () => {
    const rich = Buffer.concat([
      words(1),
      Buffer.from([1 | 4 | 8]),
      words(1, 2, 0),
      Buffer.from("甲", "utf16le"),
    ]);
    const reader = new TextReader([
      Buffer.concat([rich, Buffer.alloc(4 + 2)]),
      words(1),
      Buffer.from([0, 66]),
    ]);
    expect([reader.text(2), reader.text(2), reader.ended]).toEqual(["甲", "B", true]);
  });

  it("are Chinese of two bytes where Excel 95 wrote them", () => {
    const gbk = { 客户: Buffer.from("bfcdbba7", "hex"), 表: Buffer.from("b1ed", "hex") };
    const bof = record(types.bof, words(0x500, 5, 0, 0));
    const globals = (at: number) =>
      Buffer.concat([
        ...[
          bof,
          record(types.codePage, words(936)),
          record(types.xf, words(0, 0)),
          record(types.xf, words(0, 14)),
        ],
        record(types.boundSheet, words(at, 0, 0), Buffer.from([gbk.表.length]), gbk.表),
        record(types.eof),
      ]);
    const start = globals(0).length;
    const sheet = [
      ...[bof, record(types.label, words(0, 0, 0, gbk.客户.length), gbk.客户)],
      // 2026-03-05, squeezed into four bytes as a whole number.
      record(types.rk, words(0, 1, 1), words(((46_086 << 2) | 2) & 0xffff, ((46_086 << 2) | 2) >> 16)),
      record(types.eof),
    ];
    const stream = Buffer.concat([globals(start), ...sheet]);
    const book = readBook(stream);
    expect(book.sheets).toEqual([{ name: "表", at: start, hidden: false }]);
    const [first] = book.sheets;
    expect(first && readCells(stream, book, first)).toEqual([
      { line: 1, cells: ["客户", { date: "2026-03-05" }] },
    ]);
  });
});
