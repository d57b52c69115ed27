import { afterEach, describe, expect, it } from "vitest";
import { dayOf, dayRange } from "./day-range.ts";
import { provideEnv } from "./env.ts";

const base = { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: "0123456789abcdef" };
const inZone = (TIME_ZONE: string) => provideEnv({ ...base, TIME_ZONE });
afterEach(() => provideEnv({ TIME_ZONE: undefined }));

describe("the company's days", () => {
  it("begin at midnight of the zone", () => {
    inZone("Asia/Shanghai");
    expect(dayOf(new Date("2026-03-01T15:59:59Z"))).toBe("2026-03-01");
    expect(dayOf(new Date("2026-03-01T16:00:00Z"))).toBe("2026-03-02");
    expect(dayRange("2026-03-02", "2026-03-02")).toEqual({
      from: "2026-03-01T16:00:00.000Z",
      to: "2026-03-02T16:00:00.000Z",
    });
  });

  it("are as long as the clock makes them where it changes", () => {
    inZone("Europe/Berlin");
    const { from, to } = dayRange("2026-03-29", "2026-03-29");
    expect([from, to]).toEqual(["2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"]);
  });

  it("hold every moment between first and last, and none beyond", () => {
    inZone("Asia/Shanghai");
    const { from, to } = dayRange("2026-02-27", "2026-03-01");
    expect([dayOf(new Date(from)), dayOf(new Date(Date.parse(from) - 1))]).toEqual([
      "2026-02-27",
      "2026-02-26",
    ]);
    expect([dayOf(new Date(Date.parse(to) - 1)), dayOf(new Date(to))]).toEqual(["2026-03-01", "2026-03-02"]);
  });
});
