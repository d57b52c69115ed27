import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { shifted } from "./day-shift.ts";

const today = "2026-11-23";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.stubEnv("AUTH_SECRET", "a secret that only this test has, long enough");
});
afterAll(() => vi.unstubAllEnvs());

describe("a day that is moved", () => {
  it.each([
    ["2026-12-25", { by: 1, unit: "month" }, "2027-01-25"],
    ["2027-01-31", { by: 1, unit: "month" }, "2027-02-28"],
    ["2026-11-21", { by: -14, unit: "day" }, "2026-11-07"],
    [null, { by: 7, unit: "day" }, "2026-11-30"],
  ] as const)("%s by %o is %s", (day, shift, expected) => {
    expect(shifted(day, shift, today)).toBe(expected);
  });
});
