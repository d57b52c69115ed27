import { expect, test } from "vitest";
import { mergedValue, mergeRows } from "#components/shared/merge/merge-rows.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

const spec: ObjectSpec = {
  name: "customer",
  relations: [],
  fields: [
    { name: "name", type: "text", required: true },
    { name: "city", type: "text" },
    { name: "industry", type: "text" },
    { name: "tags", type: "tags" },
    { name: "collaborators", type: "user", many: true, readOnly: true },
    { name: "owner", type: "user", readOnly: true },
    { name: "custom.erp", type: "text", label: "ERP" },
  ],
};
const record = (values: Record<string, unknown>): RecordDto => ({
  id: "1",
  version: 1,
  createdAt: "",
  updatedAt: "",
  ...values,
});
const kept = record({
  name: "甲",
  city: null,
  industry: "制造",
  tags: ["重点"],
  collaborators: [],
  owner: { id: "u1", name: "李" },
  custom: { erp: "金蝶" },
});
const other = record({
  name: "甲公司",
  city: "苏州",
  industry: "制造",
  tags: ["重点", "老客户"],
  collaborators: [{ id: "u2", name: "王" }],
  owner: { id: "u2", name: "王" },
  custom: { erp: "用友" },
});

test("differing values are a choice, gaps are filled, lists are joined, owners stay", () => {
  const rows = mergeRows(spec, kept, other);
  expect(rows.map(({ field, way }) => [field.name, way])).toEqual([
    ["name", "choose"],
    ["city", "fill"],
    ["tags", "join"],
    ["collaborators", "join"],
    ["custom.erp", "choose"],
  ]);
});

test("what comes out of each way", () => {
  const [name, city, tags] = mergeRows(spec, kept, other);
  if (!name || !city || !tags) throw new Error("rows are missing");
  expect(mergedValue(name, false)).toBe("甲");
  expect(mergedValue(name, true)).toBe("甲公司");
  expect(mergedValue(city, false)).toBe("苏州");
  expect(mergedValue(tags, false)).toEqual(["重点", "老客户"]);
});
