import { describe, expect, it } from "vitest";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import type { Cell } from "../table.ts";
import { isFormulaLike } from "../writing/is-formula-like.ts";
import { toCell } from "../writing/to-cell.ts";
import { writeCsv } from "../writing/write-csv.ts";
import { writeXlsx } from "../writing/write-xlsx.ts";
import { readAll } from "./read-all.ts";

const columns = ["公司名称", "电话", "日期", "时间", "概率", "金额", "是否"].map((header) => ({
  header,
  money: header === "金额",
}));
const rows: Cell[][] = [
  [
    "=1+1",
    "+8613800138000",
    { date: "2026-03-05" },
    { date: "2026-03-05T14:30:00" },
    { percent: 35 },
    1234.5,
    true,
  ],
  ["@cmd", "-5", { date: "1899-12-31" }, null, { percent: 0.5 }, -3, false],
  ['带"引号",和\n换行 _x000D_ <&>\u0001', "\tx", null, null, null, null, null],
];

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
async function* late(given: Cell[][]): AsyncGenerator<Cell[]> {
  yield* given;
}

describe("formula injection", () => {
  it.each(["=1+1", "+1+1", "-1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "+86-138"])(
    "%j is one",
    (text) => expect(isFormulaLike(text)).toBe(true),
  );
  it.each(["-5", "-1,200.50", "-3%", "+8613800138000", "+86 138 0013 8000", "a=b", "1-2", ""])(
    "%j is none",
    (text) => expect(isFormulaLike(text)).toBe(false),
  );
});

describe("csv", () => {
  it("begins with the mark, ends lines as Excel does and makes formulas text", async () => {
    const text = (await collect(writeCsv(columns, late(rows)))).toString("utf8");
    expect(text.split("\r\n")).toEqual([
      "\uFEFF公司名称,电话,日期,时间,概率,金额,是否",
      "'=1+1,+8613800138000,2026-03-05,2026-03-05 14:30:00,35%,1234.5,TRUE",
      "'@cmd,-5,1899-12-31,,0.5%,-3,FALSE",
      '"带""引号"",和\n换行 _x000D_ <&>\u0001","\'\tx",,,,,',
      "",
    ]);
  });
});

describe("xlsx", () => {
  it("comes back as it went, figures and days as such", async () => {
    const table = await readAll(await collect(writeXlsx(columns, late(rows), "客户/2026")));
    expect(table).toMatchObject({
      format: "xlsx",
      sheet: "客户 2026",
      headers: columns.map(({ header }) => header),
    });
    const [first, second, third] = table.rows.map(({ cells }) => cells);
    expect(first).toEqual(rows[0]);
    // Before March 1900 Excel has no days, so it is written as text.
    expect(second).toEqual(["@cmd", "-5", "1899-12-31", null, { percent: 0.5 }, -3, false]);
    expect(third?.[0]).toBe('带"引号",和\n换行 _x000D_ <&>');
  });

  it("holds no formula, whatever the texts are", async () => {
    const bytes = await collect(writeXlsx([{ header: "=A1" }], late([["=HYPERLINK(1)"]])));
    const { rows: read, headers } = await readAll(bytes);
    expect(headers).toEqual(["=A1"]);
    expect(read[0]?.cells).toEqual(["=HYPERLINK(1)"]);
  });

  it("tells when its rows fail", async () => {
    async function* failing(): AsyncGenerator<Cell[]> {
      yield ["甲"];
      throw new Error("the database is gone");
    }
    await expect(collect(writeXlsx([{ header: "a" }], failing()))).rejects.toThrow("the database is gone");
    await expect(collect(writeCsv([{ header: "a" }], failing()))).rejects.toThrow("the database is gone");
  });

  it("of many rows comes back whole", async () => {
    const many = Array.from({ length: 3000 }, (_, row): Cell[] => [`第${row}家`, row]);
    const table = await readAll(await collect(writeXlsx([{ header: "公司名称" }, { header: "金额" }], many)));
    expect(table.rows.map(({ cells }) => cells)).toEqual(many);
  });
});

describe("values as cells", () => {
  const options = {
    timeZone: "Asia/Shanghai",
    labelOf: (field: FieldSpec, code: string) => `${field.name}:${code}`,
  };
  it.each<[FieldSpec["type"], unknown, Cell]>([
    ["text", "甲", "甲"],
    ["text", null, null],
    ["money", 12.5, 12.5],
    ["percent", 35, { percent: 35 }],
    ["date", "2026-03-05", { date: "2026-03-05" }],
    ["datetime", "2026-03-05T06:30:00.000Z", { date: "2026-03-05T14:30:00" }],
    ["boolean", false, false],
    ["choice", "a", "f:a"],
    ["choices", ["a", "b"], "f:a、f:b"],
    ["tags", ["重点", "续费"], "重点、续费"],
    ["user", { id: "1", name: "王芳" }, "王芳"],
    ["record", null, null],
  ])("%s %j", (type, value, expected) => {
    expect(toCell(value, { name: "f", type }, options)).toEqual(expected);
  });
});
