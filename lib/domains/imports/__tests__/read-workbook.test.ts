import { describe, expect, it } from "vitest";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { makeWorkbook, makeZip, type WorkbookParts } from "./make-workbook.ts";
import { readAll } from "./read-all.ts";

const text = (name: string, value: string) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row r="1">${text("A1", "公司名称")}${text("B1", "预算")}</row>`;
const read = async (given: WorkbookParts, options = {}) => readAll(await makeWorkbook(given), options);
const cellsOf = async (row: string, rest: Partial<WorkbookParts> = {}) =>
  (await read({ sheets: { 表: `${HEAD}<row r="2">${text("A2", "甲")}${row}</row>` }, ...rest })).rows[0]
    ?.cells[1];
const reasonOf = async (bytes: Buffer, options = {}) =>
  (await refusalOf(readAll(bytes, options))).options.reason;

describe("cells of a workbook", () => {
  it.each([
    ["a figure", '<c r="B2"><v>12.5</v></c>', 12.5],
    ["a phone as a figure", '<c r="B2"><v>13800000000</v></c>', 13_800_000_000],
    ["a truth value", '<c r="B2" t="b"><v>1</v></c>', true],
    ["a shared text with readings and runs", '<c r="B2" t="s"><v>0</v></c>', "苏州"],
    ["what a formula came to", '<c r="B2" t="str"><f>A1&amp;"x"</f><v>甲x</v></c>', "甲x"],
    ["a formula that was never worked out", '<c r="B2"><f>SUM(A1:A2)</f></c>', "#FORMULA!"],
    ["an error", '<c r="B2" t="e"><v>#N/A</v></c>', "#N/A"],
    ["an ISO day", '<c r="B2" t="d"><v>2026-03-05T00:00:00</v></c>', { date: "2026-03-05" }],
    ["an escaped line break", '<c r="B2" t="inlineStr"><is><t>a_x000A_b</t></is></c>', "a\nb"],
    ["entities", '<c r="B2" t="inlineStr"><is><t>a &lt;b&gt; &amp; c</t></is></c>', "a <b> & c"],
    ["a cell without a name", '<c t="inlineStr"><is><t>次</t></is></c>', "次"],
  ])("%s", async (_, row, expected) => {
    const strings = ["<r><t>苏</t></r><r><t>州</t></r><rPh sb='0' eb='1'><t>スー</t></rPh>"];
    expect(await cellsOf(row, { strings })).toEqual(expected);
  });

  it.each([
    ["yyyy-mm-dd", 46_086, { date: "2026-03-05" }],
    ["yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", 46_086, { date: "2026-03-05" }],
    ["[$-804]yyyy/m/d h:mm", 46_086.604166666664, { date: "2026-03-05T14:30:00" }],
    ["0.00%", 0.35, { percent: 35 }],
    ["h:mm", 0.5, "12:00:00"],
    ["[h]:mm", 30.5, 30.5],
    ["#,##0.00&quot;元&quot;", 1200.5, 1200.5],
    ["[Red]0.00", 5, 5],
    ["General", 46_086, 46_086],
  ])("shown as %s", async (format, value, expected) => {
    expect(await cellsOf(`<c r="B2" s="0"><v>${value}</v></c>`, { formats: [format] })).toEqual(expected);
  });

  it("count days from 1904 where the workbook says so", async () => {
    const cell = `<c r="B2" s="0"><v>${46_086 - 1462}</v></c>`;
    const given = { formats: ["yyyy-mm-dd"], properties: 'date1904="1"' };
    expect(await cellsOf(cell, given)).toEqual({ date: "2026-03-05" });
  });
});

describe("sheets of a workbook", () => {
  const list = (name: string) =>
    `${HEAD}<row r="3" hidden="1">${text("A3", name)}<c r="B3"><v>1</v></c></row><row r="4"><c r="XFD4" s="0"/></row>`;

  it("the first visible one with a list is read, hidden rows too", async () => {
    const table = await read({
      sheets: {
        选项: list("不要"),
        空: "",
        说明: `<row r="1">${text("A1", "请勿改表头")}</row>`,
        客户: list("甲"),
      },
      hidden: ["选项"],
    });
    expect(table).toMatchObject({ sheet: "客户", sheets: ["选项", "空", "说明", "客户"] });
    expect(table.rows).toEqual([{ line: 3, cells: ["甲", 1] }]);
  });

  it("the one whose header names fields comes before a list of something else", async () => {
    const row = (line: number, ...cells: string[]) =>
      `<row r="${line}">${cells.map((cell, at) => text(`${"ABCD"[at]}${line}`, cell)).join("")}</row>`;
    const guide = row(1, "列", "怎么填") + row(2, "客户名称", "必填") + row(3, "行业", "选填");
    const customers =
      row(1, "客户名称", "行业", "城市", "电话") + row(2, "甲", "制造业", "上海", "021-1234567");
    expect((await read({ sheets: { 填写说明: guide, 数据: customers } })).sheet).toBe("数据");
    expect((await read({ sheets: { 填写说明: guide, 数据: customers }, hidden: ["数据"] })).sheet).toBe(
      "填写说明",
    );
  });

  it("one can be chosen by name", async () => {
    const bytes = await makeWorkbook({ sheets: { 一: list("甲"), 二: list("乙") } });
    expect((await readAll(bytes, { sheet: "二" })).rows[0]?.cells[0]).toBe("乙");
    expect(await reasonOf(bytes, { sheet: "三" })).toBe("import_no_sheet");
  });

  it("cells joined downwards count for all their rows", async () => {
    const rows = `${HEAD}<row r="2">${text("A2", "甲")}<c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c></row>`;
    const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
    const table = await read({ sheets: { 表: sheet } });
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(["甲", "甲", null]);
  });

  it("a header of two lines names each column", async () => {
    const rows =
      `<row r="1">${text("A1", "公司名称")}${text("B1", "采购")}${text("D1", "财务")}</row><row r="2">${["B2", "D2"].map((at) => text(at, "联系人")).join("")}</row>`.replace(
        text("D2", "联系人"),
        `${text("C2", "电话")}${text("D2", "联系人")}${text("E2", "电话")}`,
      );
    const table = await read({
      sheets: { 表: `${rows}<row r="3">${text("A3", "甲")}${text("B3", "张三")}</row>` },
    });
    expect(table.headers).toEqual(["公司名称", "采购 联系人", "采购 电话", "财务 联系人", "财务 电话"]);
    expect(table).toMatchObject({ headerRow: 2, leftOut: [] });
  });
});

describe("workbooks that are refused", () => {
  it("bombs, before they are unpacked", async () => {
    const bytes = await makeWorkbook({ sheets: { 表: `${HEAD}${" ".repeat(3_000_000)}` } });
    expect(bytes.length).toBeLessThan(10_000);
    expect(await reasonOf(bytes)).toBe("import_too_expanded");
    expect(await reasonOf(bytes, { limits: { expansionRatio: 1e6, expandedBytes: 1_000_000 } })).toBe(
      "import_too_expanded",
    );
  });

  it("cells in columns that no workbook has", async () => {
    const far = await makeWorkbook({ sheets: { 表: `${HEAD}<row r="2">${text("ZZZZZZZ2", "x")}</row>` } });
    expect(await reasonOf(far)).toBe("import_too_many_columns");
    const last = await makeWorkbook({ sheets: { 表: `${HEAD}<row r="2">${text("XFE2", "x")}</row>` } });
    expect(await reasonOf(last)).toBe("import_too_many_columns");
  });

  it("parts that are longer than they say", async () => {
    const bytes = await makeWorkbook({ sheets: { 表: HEAD + " ".repeat(5000) } });
    const at = bytes.lastIndexOf(Buffer.from("504b0102", "hex"));
    bytes.writeUInt32LE(10, at + 24);
    expect(await reasonOf(bytes)).toBe("import_broken_xlsx");
  });

  it("other zip files, cut ones, and such without a list", async () => {
    expect(await reasonOf(await makeZip({ "word/document.xml": "<a/>" }))).toBe("import_not_a_table");
    expect(
      await reasonOf(await makeZip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })),
    ).toBe("import_not_a_table");
    const whole = await makeWorkbook({ sheets: { 表: HEAD } });
    expect(await reasonOf(whole.subarray(0, whole.length - 30))).toBe("import_broken_xlsx");
    expect(await reasonOf(await makeWorkbook({ sheets: { 表: "" } }))).toBe("import_empty");
    const cut = `<worksheet><sheetData>${HEAD}<row r="2"><c r="A2"><v>1</v></c></row>`;
    expect(await reasonOf(await makeWorkbook({ sheets: { 表: cut } }))).toBe("import_broken_xlsx");
  });
});
