import { describe, expect, it } from "vitest";
import type { MappingReason } from "../contract.ts";
import { planColumns } from "../evaluating/plan-columns.ts";
import type { JobRow } from "../job-repository.ts";

type Column = [header: string, field: string | null, reason: MappingReason];

/** What is planned for the remarks when all columns go there. */
function remarksOf(columns: Column[]) {
  const job = {
    headers: columns.map(([header]) => header),
    mapping: Object.fromEntries(columns.map((_, column) => [String(column), "note"])),
    format: {
      guesses: columns.map(([header, field, reason], column) => ({
        ...{ column, header, field, reason, confidence: 1 },
      })),
      shares: [],
    },
    options: { factors: {} },
  } as unknown as JobRow;
  const spec = { name: "lead", fields: [{ name: "note", type: "text" as const }], relations: [] };
  const [planned] = planColumns(job, spec, "note");
  return { headers: planned?.headers, meant: planned?.meant };
}

describe("columns that go into the remarks", () => {
  it("stand behind the one that is meant for them", () => {
    const planned = remarksOf([
      ["车牌", null, "unknown"],
      ["备注", "note", "label"],
    ]);
    expect(planned).toEqual({ headers: ["备注", "车牌"], meant: true });
  });

  it("keep their headers where none is meant for them", () => {
    expect(remarksOf([["车牌", null, "unknown"]])).toEqual({ headers: ["车牌"], meant: false });
    expect(remarksOf([["电话2", "note", "kept"]])).toEqual({ headers: ["电话2"], meant: false });
    const both = remarksOf([
      ["车牌", null, "unknown"],
      ["来意", "source", "similar"],
    ]);
    expect(both).toEqual({ headers: ["车牌", "来意"], meant: false });
  });

  it("stand as they are where somebody chose that one for them", () => {
    expect(remarksOf([["来意", "source", "similar"]])).toEqual({ headers: ["来意"], meant: true });
  });
});
