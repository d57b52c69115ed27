import { describe, expect, it } from "vitest";
import { comparable, quarterOf } from "./periods.ts";

describe("periods", () => {
  it("are quarters of the year", () => {
    expect(quarterOf("2026-11-23")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(quarterOf("2026-11-23", 1)).toEqual({ from: "2027-01-01", to: "2027-03-31" });
    expect(quarterOf("2026-02-28", -1)).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  });

  it("that still go on are held against as much of the one before", () => {
    const now = "2026-11-23";
    expect(comparable({ from: "2026-10-01", to: "2026-12-31" }, now)).toEqual({
      current: { from: "2026-10-01", to: "2026-11-23" },
      former: { from: "2026-07-01", to: "2026-08-23" },
      running: true,
    });
    expect(comparable({ from: "2026-11-16", to: "2026-11-22" }, now)).toEqual({
      current: { from: "2026-11-16", to: "2026-11-22" },
      former: { from: "2026-11-09", to: "2026-11-15" },
      running: false,
    });
    expect(comparable({ from: "2026-02-01", to: "2026-02-28" }, now).former).toEqual({
      from: "2026-01-01",
      to: "2026-01-31",
    });
  });

  it("never reach into the one they are held against", () => {
    for (let day = 1; day <= 31; day += 1) {
      const now = `2026-03-${String(day).padStart(2, "0")}`;
      const { current, former } = comparable({ from: "2026-03-01", to: "2026-03-31" }, now);
      expect(former.to < current.from).toBe(true);
    }
  });
});
