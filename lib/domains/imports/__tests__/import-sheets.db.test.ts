import { expect, it } from "vitest";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { getImport, importSheet, startImport } from "../index.ts";
import { workOff } from "./drive-imports.ts";
import { makeWorkbook } from "./make-workbook.ts";

const suite = useSuite();

const rows = (lines: string[][]): string =>
  lines
    .map((cells, row) => {
      const inline = cells.map(
        (text, column) => `<c r="${"ABC"[column]}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${row + 1}">${inline.join("")}</row>`;
    })
    .join("");

it("another sheet of a workbook is an import of its own, of whoever took the file in", async () => {
  const { leader, manager } = suite.company;
  const book = await makeWorkbook({
    sheets: {
      "1月": rows([
        ["客户名称", "城市"],
        ["一月客户", "苏州"],
      ]),
      "2月": rows([
        ["客户名称", "城市", "备注"],
        ["二月客户", "无锡", "重点"],
        ["二月客户乙", "无锡", ""],
      ]),
    },
  });
  const bytes = new Uint8Array(book);
  const first = await startImport(leader.context, { object: "customer", fileName: "按月.xlsx", bytes });
  await workOff();
  expect(first).toMatchObject({ sheets: ["1月", "2月"], sheet: "2月", remarks: "description" });
  const other = await importSheet(leader.context, { id: first.id, sheet: "1月" });
  await workOff();
  expect(await getImport(leader.context, { id: other.id })).toMatchObject({
    ...{ fileName: "按月.xlsx", sheet: "1月", status: "draft" },
    ...{ headers: ["客户名称", "城市"], counts: { rows: 1 } },
  });
  expect((await getImport(leader.context, { id: first.id })).sheet).toBe("2月");
  const missing = importSheet(leader.context, { id: first.id, sheet: "3月" });
  expect((await refusalOf(missing)).options.reason).toBe("import_no_sheet");
  const foreign = importSheet(manager.context, { id: first.id, sheet: "1月" });
  expect((await refusalOf(foreign)).options.reason).toBe("import_not_found");
});
