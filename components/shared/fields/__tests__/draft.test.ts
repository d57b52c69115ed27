import { describe, expect, test } from "vitest";
import { fromDraft, toDraft } from "#components/shared/fields/draft.ts";
import { fieldValue } from "#components/shared/fields/field-value.ts";

const field = (type: Parameters<typeof toDraft>[0]["type"], rest = {}) => ({ name: "f", type, ...rest });

describe("a draft", () => {
  test("reads amounts as people type them", () => {
    expect(fromDraft(field("money"), "50万")).toEqual({ value: 500_000 });
    expect(fromDraft(field("money"), "1.2亿")).toEqual({ value: 120_000_000 });
    expect(fromDraft(field("money"), "很多")).toEqual({ problem: "money" });
    expect(fromDraft(field("percent"), "30%")).toEqual({ value: 30 });
    expect(fromDraft(field("number"), "1，200")).toEqual({ value: 1200 });
  });

  test("moments are those of the clock in Shanghai, there and back", () => {
    const moment = field("datetime");
    expect(toDraft(moment, "2026-11-24T16:30:00.000Z")).toBe("2026-11-25T00:30");
    expect(fromDraft(moment, "2026-11-25T00:30")).toEqual({ value: "2026-11-24T16:30:00.000Z" });
  });

  test("what was picked becomes ids, one or many", () => {
    const refs = [
      { id: "u1", name: "张伟" },
      { id: "u2", name: "李娜" },
    ];
    expect(fromDraft(field("user"), refs)).toEqual({ value: "u1" });
    expect(fromDraft(field("user", { many: true }), refs)).toEqual({ value: ["u1", "u2"] });
    expect(fromDraft(field("record"), [])).toEqual({ value: null });
    expect(toDraft(field("tags"), ["决策快"])).toEqual([{ id: "决策快", name: "决策快" }]);
  });

  test("nothing is null, unless it must be there", () => {
    expect(fromDraft(field("text"), "  ")).toEqual({ value: null });
    expect(fromDraft(field("text", { required: true }), "  ")).toEqual({ problem: "required" });
    expect(fromDraft(field("email"), "someone")).toEqual({ problem: "email" });
  });
});

test("values inside a part of the record are found", () => {
  const record = {
    id: "c1",
    custom: { erp: "SAP" },
    profile: { budget: 5 },
    owner: { id: "u", name: "张伟" },
  };
  expect(fieldValue(record, "custom.erp")).toBe("SAP");
  expect(fieldValue(record, "profile.budget")).toBe(5);
  expect(fieldValue(record, "custom.none")).toBeUndefined();
});
