import { describe, expect, it } from "vitest";
import type { AppError } from "#lib/platform/errors.ts";
import { claimsLeft, daysAfter, refuseCooling, refuseOverCap, refuseOverCapacity } from "./limits.ts";

const at = new Date("2026-03-02T10:00:00+08:00");

/** The reason and params of a refusal; null when there is none. */
function refusal(check: () => void): unknown {
  try {
    check();
    return null;
  } catch (error) {
    const { reason, params } = (error as AppError).options;
    return { reason, params };
  }
}

describe("the day's cap", () => {
  it("leaves what was not claimed, never less than nothing", () => {
    expect([claimsLeft(5, 0), claimsLeft(5, 3), claimsLeft(5, 9), claimsLeft(null, 9)]).toEqual([
      5,
      2,
      0,
      null,
    ]);
  });

  it("lets the last one through and refuses the next", () => {
    expect(refusal(() => refuseOverCap(5, 3, 2))).toBeNull();
    expect(refusal(() => refuseOverCap(5, 3, 3))).toEqual({
      reason: "pool_daily_cap",
      params: { cap: 5, left: 2 },
    });
    expect(refusal(() => refuseOverCap(null, 1000, 50))).toBeNull();
  });
});

describe("what a person may hold", () => {
  it("is full at the capacity", () => {
    expect(refusal(() => refuseOverCapacity(10, 9, 1))).toBeNull();
    expect(refusal(() => refuseOverCapacity(10, 9, 2))).toEqual({
      reason: "pool_capacity",
      params: { capacity: 10, held: 9 },
    });
    expect(refusal(() => refuseOverCapacity(null, 9999, 1))).toBeNull();
  });
});

describe("cooling-off", () => {
  it("ends to the minute, and says how many days are left", () => {
    const lost = daysAfter(at, -3);
    expect(refusal(() => refuseCooling(lost, 3, at))).toBeNull();
    expect(refusal(() => refuseCooling(lost, 3, new Date(at.getTime() - 1)))).toEqual({
      reason: "pool_cooling",
      params: { days: 1 },
    });
    expect(refusal(() => refuseCooling(lost, 10, at))).toMatchObject({ params: { days: 7 } });
    expect(refusal(() => refuseCooling(null, 10, at))).toBeNull();
    expect(refusal(() => refuseCooling(at, 0, at))).toBeNull();
  });
});
