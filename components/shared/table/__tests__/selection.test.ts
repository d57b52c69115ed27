import { describe, expect, test } from "vitest";
import { columnsOf, moveColumn, resizeColumn } from "#components/shared/table/columns.ts";
import { groupLines } from "#components/shared/table/group-lines.ts";
import {
  countSelected,
  everything,
  isSelected,
  nothing,
  select,
} from "#components/shared/table/selection.ts";

describe("a selection", () => {
  test("all but a few counts against the whole", () => {
    const some = select(everything, ["a", "b"], false);
    expect(isSelected(some, "a")).toBe(false);
    expect(isSelected(some, "z")).toBe(true);
    expect(countSelected(some, 100)).toBe(98);
    expect(countSelected(some, null)).toBeNull();
    expect(countSelected(select(some, ["a"], true), 100)).toBe(99);
  });

  test("single records", () => {
    const some = select(select(nothing, ["a", "b"], true), ["a"], false);
    expect(countSelected(some, 100)).toBe(1);
    expect(isSelected(some, "b")).toBe(true);
    expect(countSelected(nothing, 100)).toBe(0);
  });
});

describe("columns", () => {
  const fields = ["name", "city", "owner"].map((name) => ({ name, type: "text" as const }));
  const columns = columnsOf({ name: "customer", fields, relations: [] }, ["name", "gone", "city", "owner"]);

  test("leave out unknown fields and keep the first in its place", () => {
    expect(columns.map((column) => column.field)).toEqual(["name", "city", "owner"]);
    expect(moveColumn(columns, "owner", -1).map((column) => column.field)).toEqual(["name", "owner", "city"]);
    expect(moveColumn(columns, "city", -1)).toEqual(columns);
    expect(moveColumn(columns, "name", 1)).toEqual(columns);
  });

  test("stay within bounds", () => {
    expect(resizeColumn(columns, "city", 3)[1]?.width).toBe(64);
    expect(resizeColumn(columns, "city", 9000)[1]?.width).toBe(640);
  });
});

test("an open group shows its records and asks for more only while there are more", () => {
  const record = { id: "c1", version: 1, createdAt: "", updatedAt: "" };
  const answer = {
    items: [
      { owner: "u1", count: 2 },
      { owner: null, count: 1 },
    ],
    names: { owner: { u1: "张伟" } },
  };
  const page = { items: [record], total: null, nextCursor: "next" };
  const opened = new Map([["group:u1", { page, state: "idle" as const }]]);
  const lines = groupLines(answer, "owner", opened, () => {});
  expect(lines.map((line) => line.kind)).toEqual(["group", "record", "tail", "group"]);
  expect(lines[0]).toMatchObject({ name: "张伟", open: true });
  opened.set("group:u1", { page: { ...page, nextCursor: null as never }, state: "idle" });
  expect(groupLines(answer, "owner", opened, () => {}).map((line) => line.kind)).toEqual([
    "group",
    "record",
    "group",
  ]);
});
