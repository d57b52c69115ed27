import { describe, expect, it } from "vitest";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { readAll } from "./read-all.ts";

const HEAD = "公司名称,联系人,手机";
const cellsOf = async (text: string | Uint8Array) => (await readAll(text)).rows.map(({ cells }) => cells);
const reasonOf = async (text: string | Uint8Array, options = {}) =>
  (await refusalOf(readAll(text, options))).options.reason;
const utf16 = (text: string, endian: "le" | "be", mark = true) => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return endian === "le" ? bytes : bytes.swap16();
};
describe("text files", () => {
  it.each([
    [",", "csv"],
    [";", "csv"],
    ["\t", "tsv"],
    ["|", "txt"],
  ])("are parted by %j", async (delimiter) => {
    const table = await readAll([HEAD, "甲,乙,1"].join("\n").replaceAll(",", delimiter));
    expect(table).toMatchObject({ format: "csv", delimiter, headers: ["公司名称", "联系人", "手机"] });
    expect(table.rows).toEqual([{ line: 2, cells: ["甲", "乙", "1"] }]);
  });

  it.each([
    ["utf-8", Buffer.from(`${HEAD}\n甲,乙,1`)],
    ["utf-8", Buffer.from(`\uFEFF${HEAD}\n甲,乙,1`)],
    ["utf-16le", utf16(`${HEAD}\n甲,乙,1`, "le")],
    ["utf-16be", utf16(`${HEAD}\n甲,乙,1`, "be")],
    ["utf-16le", utf16(`${HEAD}\n甲,乙,1`, "le", false)],
    ["utf-16be", utf16(`${HEAD}\n甲,乙,1`, "be", false)],
  ])("in %s are recognised", async (encoding, bytes) => {
    const table = await readAll(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.headers[0]).toBe("公司名称");
    expect(table.rows[0]?.cells).toEqual(["甲", "乙", "1"]);
  });

  it("in GBK are told from western and Taiwanese ones", async () => {
    const gbk = Buffer.from("b9abcbbec3fbb3c62cb5e7bbb00acbd5d6ddbae3c1a62c310a", "hex");
    expect(await readAll(gbk)).toMatchObject({ encoding: "gb18030", headers: ["公司名称", "电话"] });
    const western = Buffer.from("Name,City\nAndré,Besançon\nJosé,Málaga\n", "latin1");
    expect(await readAll(western)).toMatchObject({ encoding: "windows-1252" });
    // 公司,電話 / 台灣積體電路,1
    const big5 = Buffer.from("a4bda5712cb971b8dc0aa578c657bf6ec5e9b971b8f42c310a", "hex");
    expect(await readAll(big5)).toMatchObject({ encoding: "big5", headers: ["公司", "電話"] });
  });

  it("keep quoted separators, quotes and line breaks, and count lines as people do", async () => {
    const table = await readAll(`${HEAD}\r\n"甲, ""老""\r\n二行",乙,1\r\n\r\n丙,丁,2\r\n`);
    expect(table.rows).toEqual([
      { line: 2, cells: ['甲, "老"\r\n二行', "乙", "1"] },
      { line: 5, cells: ["丙", "丁", "2"] },
    ]);
  });

  it("keep short rows short and long rows long", async () => {
    expect(await cellsOf(`${HEAD}\n甲\n甲,乙,1,多的\n`)).toEqual([
      ["甲", null, null],
      ["甲", "乙", "1", "多的"],
    ]);
  });

  it("lose the marks that keep figures text, and nothing else", async () => {
    expect(await cellsOf(`${HEAD}\n="甲",'t Hof,="13800000000"\n乙,'=1+1,'13800000000\n`)).toEqual([
      ["甲", "'t Hof", "13800000000"],
      ["乙", "=1+1", "13800000000"],
    ]);
  });

  it("lay titles, totals and footers aside", async () => {
    const table = await readAll(`客户清单\n\n${HEAD}\n甲,乙,1\n合计,,1\n\n制表：张三\n`);
    expect(table.headerRow).toBe(3);
    expect(table.rows).toHaveLength(1);
    expect(table.leftOut.map(({ line }) => line)).toEqual([1, 5, 7]);
  });

  it("keep a customer whose name begins like a total", async () => {
    expect(await cellsOf(`${HEAD}\n甲,乙,1\n合计科技有限公司,丙,2\n`)).toHaveLength(2);
  });

  it("without a header get letters", async () => {
    const table = await readAll("苏州甲公司,13800000000\n苏州乙公司,13900000000\n");
    expect(table).toMatchObject({ headers: ["A", "B"], headerRow: 0 });
    expect(table.rows).toHaveLength(2);
  });

  it("of one column are tables too", async () => {
    expect(await readAll("手机\n13800000000\n")).toMatchObject({ headers: ["手机"], headerRow: 1 });
  });

  it("are refused with a reason", async () => {
    expect(await reasonOf("")).toBe("import_empty");
    expect(await reasonOf(" \n \n")).toBe("import_empty");
    expect(await reasonOf(`${HEAD}\n"甲,乙,1\n丙,丁,2\n`)).toBe("import_quote_open");
    const open = `${HEAD}\n上"大师"公司,"两\n行",1\n"甲,乙,1\n丙,丁,2\n`;
    await expect(readAll(open)).rejects.toMatchObject({ options: { params: { line: 4 } } });
    expect(await reasonOf("%PDF-1.7 …")).toBe("import_not_a_table");
    expect(await reasonOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]))).toBe("import_not_a_table");
    expect(await reasonOf(Buffer.from("d0cf11e0a1b11ae10000", "hex"))).toBe("import_broken_xls");
    const locked = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await reasonOf(locked)).toBe("import_password");
  });

  it("beyond the limits are refused", async () => {
    expect(await reasonOf(`${HEAD}\n甲,乙,1`, { limits: { bytes: 10 } })).toBe("import_too_big");
    expect(await reasonOf(`${HEAD}\n1,2,3\n4,5,6\n`, { limits: { rows: 1 } })).toBe("import_too_many_rows");
    expect((await readAll(`${HEAD}\n1,2,3\n4,5,6\n`, { limits: { rows: 2 } })).rows).toHaveLength(2);
    expect(await reasonOf(`${HEAD}\n1,2,3\n`, { limits: { columns: 2 } })).toBe("import_too_many_columns");
    expect(await reasonOf(`${HEAD}\n${"长".repeat(32_768)},2,3\n`)).toBe("import_too_long_cell");
  });
});

describe("tables that call themselves xls", () => {
  it("are read from HTML, spans and entities minded", async () => {
    const table = await readAll(
      "<table><tr><th>公司名称<th>备注</tr><tr><td rowspan=2>甲&amp;乙</td><td>一<br>二</td></tr><tr><td>三</td></tr></table>",
      { fileName: "x.xls" },
    );
    expect(table).toMatchObject({ format: "html", headers: ["公司名称", "备注"] });
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["甲&乙", "一\n二"],
      ["甲&乙", "三"],
    ]);
  });

  it("are read from the old XML of Excel", async () => {
    const cell = (type: string, text: string, at = "") =>
      `<Cell${at}><Data ss:Type="${type}">${text}</Data></Cell>`;
    const table = await readAll(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row>${cell("String", "公司名称")}${cell("String", "金额")}${cell("String", "日期")}</Row><Row>${cell("String", "甲")}${cell("DateTime", "2026-03-05T00:00:00.000", ' ss:Index="3"')}</Row></Table></Worksheet></Workbook>`,
      { fileName: "x.xls" },
    );
    expect(table.format).toBe("xml");
    expect(table.rows).toEqual([{ line: 2, cells: ["甲", null, { date: "2026-03-05" }] }]);
  });
});
