import { expect, test } from "vitest";
import { conflictRows } from "#components/shared/record/conflict-rows.ts";
import { nestCustom } from "#components/shared/record/nest-custom.ts";

const show = {
  label: (field: string) => field.toUpperCase(),
  text: (_field: string, value: unknown) => (value === null || value === undefined ? null : String(value)),
};

test("what others changed stands beside what one wants; what nobody else touched as it was", () => {
  const diff = [
    { field: "city", before: "上海", after: "宁波" },
    { field: "owner", before: "a", after: "b" },
  ];
  const rows = conflictRows({ diff, set: { city: "苏州", size: 5 }, current: { size: 3 } }, show);
  expect(rows).toEqual([
    { field: "city", label: "CITY", before: "上海", theirs: "宁波", mine: "苏州" },
    { field: "owner", label: "OWNER", before: "a", theirs: "b", mine: undefined },
    { field: "size", label: "SIZE", before: "3", theirs: "3", mine: "5" },
  ]);
});

test("custom fields are sent together", () => {
  expect(nestCustom({ name: "a", "custom.erp": "SAP", "custom.size": 3 })).toEqual({
    name: "a",
    custom: { erp: "SAP", size: 3 },
  });
  expect(nestCustom({ name: "a" })).toEqual({ name: "a" });
});
