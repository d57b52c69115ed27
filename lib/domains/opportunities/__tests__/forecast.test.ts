import { describe, expect, it } from "vitest";
import { type ForecastLine, forecastSums } from "../forecast.ts";
import { funnelSteps } from "../funnel.ts";
import { stageStays } from "../stage-stays.ts";

const line = (
  outcome: ForecastLine["outcome"],
  category: ForecastLine["category"],
  count: number,
  amount: number,
  weighted: number,
): ForecastLine => ({ outcome, category, count, amount, weighted });

describe("forecastSums", () => {
  it("adds up what is sure, promised, likely and to be expected", () => {
    const sums = forecastSums([
      line("won", "commit", 2, 300_000, 300_000),
      line("open", "commit", 1, 100_000, 90_000),
      line("open", "best_case", 1, 80_000, 40_000.1),
      line("open", "pipeline", 3, 60_000, 6000.2),
      line("open", "omitted", 1, 999_999, 500_000),
    ]);
    expect(sums).toEqual({
      open: 6,
      wonCount: 2,
      won: 300_000,
      commit: 100_000,
      bestCase: 80_000,
      pipeline: 60_000,
      committed: 400_000,
      best: 480_000,
      weighted: 436_000.3,
    });
  });

  it("is zero where there is nothing", () => {
    expect(Object.values(forecastSums([])).every((sum) => sum === 0)).toBe(true);
  });
});

describe("funnelSteps", () => {
  it("tells how many came further, from the last stage to an order", () => {
    const stage = { id: "s", name: "s", key: "s" };
    const at = (reached: number) => ({
      stage,
      count: 0,
      amount: 0,
      reached,
      reachedAmount: 0,
      averageDays: null,
    });
    const conversions = (reached: number[], won: number) =>
      funnelSteps(reached.map(at), won).map(({ conversion }) => conversion);
    expect(conversions([40, 30, 9], 3)).toEqual([75, 30, 33.3]);
    expect(conversions([5, 0], 0)).toEqual([0, null]);
  });
});

describe("stageStays", () => {
  it("adds up all stays in a stage and counts the one that goes on", () => {
    const moves = [
      { fromStageId: null, toStageId: "a", daysSpent: null },
      { fromStageId: "a", toStageId: "b", daysSpent: 2.5 },
      { fromStageId: "b", toStageId: "a", daysSpent: 1 },
    ];
    expect(stageStays(moves, { stageId: "a", days: 0.25 })).toEqual([
      { stageId: "a", days: 2.75, stays: 2 },
      { stageId: "b", days: 1, stays: 1 },
    ]);
    expect(stageStays(moves, null)).toHaveLength(2);
  });
});
