import { describe, expect, it } from "vitest";
import { snoozeTimes } from "../snooze-times.ts";

const zone = "Asia/Shanghai";

describe("snoozeTimes", () => {
  it("offers an hour, this evening, tomorrow morning and Monday by the company's clock", () => {
    // Wednesday 10:00 in Shanghai.
    const times = snoozeTimes(new Date("2026-11-25T02:00:00Z"), zone);
    expect(times).toEqual([
      { kind: "hour", until: "2026-11-25T03:00:00.000Z" },
      { kind: "evening", until: "2026-11-25T10:00:00.000Z" },
      { kind: "tomorrow", until: "2026-11-26T01:00:00.000Z" },
      { kind: "monday", until: "2026-11-30T01:00:00.000Z" },
    ]);
  });
  it("offers no evening that has come", () => {
    const kinds = snoozeTimes(new Date("2026-11-25T09:30:00Z"), zone).map(({ kind }) => kind);
    expect(kinds).toEqual(["hour", "tomorrow", "monday"]);
  });
  it("means the next Monday when today is one", () => {
    const monday = snoozeTimes(new Date("2026-11-30T02:00:00Z"), zone).at(-1);
    expect(monday?.until).toBe("2026-12-07T01:00:00.000Z");
  });
});
