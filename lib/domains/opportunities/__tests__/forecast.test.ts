import { describe, expect, it } from "vitest";
import { type ForecastLine, forecastSums } from "../forecast.ts";
import { funnelOf } from "../funnel.ts";
import type { FunnelGroup } from "../funnel-repository.ts";
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

describe("funnelOf", () => {
  const stage = (id: string, position: number, kind: "open" | "won" | "lost" = "open") => ({
    ...{ id, key: id, name: id, position, kind, archivedAt: null },
  });
  const stages = [
    stage("a", 0),
    stage("b", 1),
    stage("c", 2),
    stage("won", 3, "won"),
    stage("lost", 4, "lost"),
  ];
  const group = (at: string, furthest: string | null, count: number, outcome = "open"): FunnelGroup => ({
    ...{ stage: at, furthest, outcome, count, amount: count * 10.1 },
    stays: [
      { days: count * 3, left: count },
      { days: 0, left: 0 },
    ],
  });

  it("tells how many came further, from the last stage to an order", () => {
    const groups = [
      group("a", "a", 10),
      group("a", "b", 21),
      group("c", "c", 6),
      group("won", "c", 3, "won"),
    ];
    const { steps, won, wonAmount } = funnelOf(stages, groups);
    expect(steps.map(({ count, reached, conversion }) => [count, reached, conversion])).toEqual([
      [31, 40, 75],
      [0, 30, 30],
      [6, 9, 33.3],
    ]);
    expect([won, wonAmount]).toEqual([3, 30.3]);
    expect(steps.map(({ averageDays }) => averageDays)).toEqual([3, null, null]);
  });

  it("counts a lost deal as far as it came, and nothing further than nowhere", () => {
    const { steps, lost } = funnelOf(stages, [group("lost", "b", 5, "lost")]);
    expect(lost).toBe(5);
    expect(steps.map(({ count, reached, conversion }) => [count, reached, conversion])).toEqual([
      [0, 5, 100],
      [0, 5, 0],
      [0, 0, null],
    ]);
  });

  it("shows no stage that was put away, and still counts those who stand past it", () => {
    const put = stages.map((each) => (each.id === "b" ? { ...each, archivedAt: new Date(0) } : each));
    const { steps } = funnelOf(put, [group("c", "c", 2)]);
    expect(steps.map(({ stage: at, reached }) => [at.id, reached])).toEqual([
      ["a", 2],
      ["c", 2],
    ]);
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
