import { describe, expect, it } from "vitest";
import { missingFields } from "./contract.ts";
import { missingOf } from "./missing.ts";

describe("missingOf", () => {
  it("asks for everything in asking order when nothing is known", () => {
    expect(missingOf({})).toEqual(missingFields);
  });

  it("asks for nothing when all is known", () => {
    const all = {
      companyName: "a",
      contactName: "b",
      contactPhone: "1",
      need: "c",
      employees: 3,
      budgetAmount: 0,
      timelineTo: "2026-01-01",
    };
    expect(missingOf(all)).toEqual([]);
  });

  it.each([{ contactPhone: "1" }, { contactEmail: "a@b.c" }, { contactWechat: "w" }])(
    "is content with %o to reach the person",
    (way) => {
      expect(missingOf(way)).not.toContain("contactPhone");
    },
  );

  it.each([{ companySize: "small" as const }, { employees: 12 }])(
    "is content with %o for the size",
    (size) => {
      expect(missingOf(size)).not.toContain("companySize");
    },
  );

  it("takes an empty text or null for missing, and a budget of zero for known", () => {
    expect(missingOf({ need: "", companyName: null })).toEqual(
      expect.arrayContaining(["need", "companyName"]),
    );
    expect(missingOf({ budgetAmount: 0 })).not.toContain("budgetAmount");
  });
});
