import { describe, expect, it } from "vitest";
import { type StuckFacts, stuckCausesOf } from "../stuck.ts";

const at = new Date("2026-11-25T02:00:00Z");
const limits = { at, today: "2026-11-25", quietDays: 14 };
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);
/** A deal that moves. */
const moving: StuckFacts = {
  stageEnteredAt: daysAgo(3),
  normalDays: 14,
  createdAt: daysAgo(40),
  lastActivityAt: daysAgo(1),
  nextActivityAt: null,
  nextStep: "送方案",
  nextStepOn: "2026-11-28",
  expectedCloseOn: "2026-12-31",
  winRate: 70,
  deciders: 1,
};
const causes = (change: Partial<StuckFacts>) => stuckCausesOf({ ...moving, ...change }, limits);

describe("stuckCausesOf", () => {
  it("finds nothing wrong with a deal that moves", () => {
    expect(causes({})).toEqual([]);
  });

  it("tells how long a deal has stood longer than is normal, from the first day beyond", () => {
    expect(causes({ stageEnteredAt: daysAgo(14.9) })).toEqual([]);
    expect(causes({ stageEnteredAt: daysAgo(15) })).toEqual([
      { cause: "over_normal_days", days: 15, normalDays: 14 },
    ]);
    expect(causes({ stageEnteredAt: daysAgo(400), normalDays: null })).toEqual([]);
  });

  it("counts silence from the last activity, or from the beginning when there was none", () => {
    expect(causes({ lastActivityAt: daysAgo(13.9) })).toEqual([]);
    expect(causes({ lastActivityAt: daysAgo(14) })).toEqual([
      { cause: "quiet", days: 14, since: daysAgo(14).toISOString() },
    ]);
    expect(causes({ lastActivityAt: null })).toEqual([
      { cause: "quiet", days: 40, since: daysAgo(40).toISOString() },
    ]);
  });

  it("minds days that have passed, not today", () => {
    expect(causes({ expectedCloseOn: "2026-11-25", nextStepOn: "2026-11-25" })).toEqual([]);
    expect(causes({ expectedCloseOn: "2026-11-20", nextStepOn: "2026-11-24" })).toEqual([
      { cause: "close_date_passed", days: 5, on: "2026-11-20" },
      { cause: "next_step_overdue", days: 1, on: "2026-11-24" },
    ]);
  });

  it("asks for a next step, a planned activity being one", () => {
    const none = { nextStep: null, nextStepOn: null };
    expect(causes(none)).toEqual([{ cause: "no_next_step" }]);
    expect(causes({ ...none, nextActivityAt: daysAgo(1) })).toEqual([{ cause: "no_next_step" }]);
    expect(causes({ ...none, nextActivityAt: daysAgo(-2) })).toEqual([]);
  });

  it("asks who decides once winning is likely", () => {
    expect(causes({ deciders: 0, winRate: 39 })).toEqual([]);
    expect(causes({ deciders: 0, winRate: 40 })).toEqual([{ cause: "no_decision_maker", winRate: 40 }]);
  });
});
