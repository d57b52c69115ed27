import { describe, expect, it } from "vitest";
import type { Period } from "../contract.ts";
import { addMonths, periodDays } from "../period-days.ts";

// A Tuesday.
const today = "2026-03-10";

describe("periodDays", () => {
  it.each<[Period, string | null, string | null]>([
    [{ unit: "day", offset: -1 }, "2026-03-09", "2026-03-09"],
    [{ unit: "week", offset: 0 }, "2026-03-09", "2026-03-15"],
    [{ unit: "week", offset: 1 }, "2026-03-16", "2026-03-22"],
    [{ unit: "month", offset: -1 }, "2026-02-01", "2026-02-28"],
    [{ unit: "month", offset: -13 }, "2025-02-01", "2025-02-28"],
    [{ unit: "quarter", offset: 0 }, "2026-01-01", "2026-03-31"],
    [{ unit: "quarter", offset: -1 }, "2025-10-01", "2025-12-31"],
    [{ unit: "year", offset: 0 }, "2026-01-01", "2026-12-31"],
    [{ last: 30, unit: "day" }, "2026-02-09", "2026-03-10"],
    [{ last: 1, unit: "day" }, "2026-03-10", "2026-03-10"],
    [{ last: 2, unit: "week" }, "2026-02-25", "2026-03-10"],
    [{ next: 7, unit: "day" }, "2026-03-10", "2026-03-16"],
    [{ next: 1, unit: "month" }, "2026-03-10", "2026-04-09"],
    [{ olderThan: 10, unit: "day" }, null, "2026-02-27"],
    [{ olderThan: 1, unit: "year" }, null, "2025-03-09"],
  ])("%o", (period, from, to) => {
    expect(periodDays(period, today)).toEqual({ from, to });
  });

  it("counts quarters and years from the fiscal year's month", () => {
    expect(periodDays({ unit: "year", offset: 0 }, today, 4)).toEqual({
      from: "2025-04-01",
      to: "2026-03-31",
    });
    expect(periodDays({ unit: "quarter", offset: 0 }, today, 2)).toEqual({
      from: "2026-02-01",
      to: "2026-04-30",
    });
    expect(periodDays({ unit: "quarter", offset: -1 }, today, 2)).toEqual({
      from: "2025-11-01",
      to: "2026-01-31",
    });
    expect(periodDays({ unit: "month", offset: 0 }, today, 4)).toEqual({
      from: "2026-03-01",
      to: "2026-03-31",
    });
  });

  it("starts the week on Monday also when today is Sunday or Monday", () => {
    expect(periodDays({ unit: "week", offset: 0 }, "2026-03-15").from).toBe("2026-03-09");
    expect(periodDays({ unit: "week", offset: 0 }, "2026-03-16").from).toBe("2026-03-16");
  });
});

it("adds months up to the last day", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2026-03-31", -4)).toBe("2025-11-30");
});
