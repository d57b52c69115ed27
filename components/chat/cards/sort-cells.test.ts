import { expect, test } from "vitest";
import type { TableRow } from "#agents/artifacts/contract.ts";
import { sortCells } from "./sort-cells.ts";

const row = (id: string, text: string, sort?: number | string | null): TableRow => ({
  id,
  cells: [{ text, ...(sort !== undefined && { sort }) }],
});
const ids = (rows: TableRow[]) => rows.map(({ id }) => id).join("");

test("numbers by their value, not by their words", () => {
  const rows = [row("a", "9万", 90_000), row("b", "1.2亿", 120_000_000), row("c", "80万", 800_000)];
  expect(ids(sortCells(rows, { column: 0, down: true }, "zh-CN"))).toBe("bca");
  expect(ids(sortCells(rows, { column: 0, down: false }, "zh-CN"))).toBe("acb");
});

test("rows without a value come last both ways", () => {
  const rows = [row("a", "—", null), row("b", "1", 1), row("c", "2", 2)];
  expect(ids(sortCells(rows, { column: 0, down: true }, "zh-CN"))).toBe("cba");
  expect(ids(sortCells(rows, { column: 0, down: false }, "zh-CN"))).toBe("bca");
});

test("words in the order of the language, numbers in them as numbers", () => {
  const rows = [row("a", "第10家"), row("b", "第2家")];
  expect(ids(sortCells(rows, { column: 0, down: false }, "zh-CN"))).toBe("ba");
});

test("without a sort the order stays, in a copy", () => {
  const rows = [row("b", "2"), row("a", "1")];
  const sorted = sortCells(rows, null, "zh-CN");
  expect(sorted).toEqual(rows);
  expect(sorted).not.toBe(rows);
});
