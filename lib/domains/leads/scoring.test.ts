import { describe, expect, it } from "vitest";
import { scoreLead } from "./scoring.ts";
import { scoringPolicy } from "./scoring-policy.ts";

type Facts = Parameters<typeof scoreLead>[0];
const today = new Date("2026-03-02T10:00:00+08:00");
const nothing: Facts = {};
const score = (facts: Facts) => scoreLead(facts, today);
const factor = (facts: Facts, key: string) => score(facts).factors.find((each) => each.key === key);
const inDays = (days: number): string =>
  new Date(Date.parse("2026-03-02") + days * 86_400_000).toISOString().slice(0, 10);

describe("scoreLead", () => {
  it("has weights that sum to one", () => {
    const sum = Object.values(scoringPolicy.weights).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 10);
  });

  it("is the weighted sum of its five factors, as a whole number", () => {
    const facts: Facts = {
      employees: 320,
      budgetAmount: 900_000,
      industry: "汽配",
      timelineTo: inDays(35),
      contactTitle: "总经理",
      contactPhone: "1",
    };
    const { total, factors, weightsVersion } = score(facts);
    const sum = factors.reduce((all, each) => all + each.weight * each.value, 0);
    expect(total).toBe(Math.round(sum));
    expect(factors).toHaveLength(5);
    expect(weightsVersion).toBe(scoringPolicy.version);
  });

  it("knows nothing of a lead without facts, and says so", () => {
    const { confidence, factors, total } = score(nothing);
    expect(confidence).toBe(0);
    expect(factors.every((each) => !each.known && each.reason.key.endsWith(".unknown"))).toBe(true);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(50);
  });

  it("stays within 0 and 100 at both ends", () => {
    const best: Facts = {
      companySize: "enterprise",
      budgetAmount: 1e12,
      industry: "制造",
      timelineTo: inDays(1),
      contactTitle: "董事长",
      contactPhone: "1",
    };
    const worst: Facts = {
      companySize: "startup",
      budgetAmount: 0,
      industry: "其他",
      timelineTo: "1999-01-01",
      contactTitle: "实习生",
    };
    expect(score(best)).toMatchObject({ confidence: 1 });
    expect(score(best).total).toBeLessThanOrEqual(100);
    expect(score(worst).total).toBeGreaterThanOrEqual(0);
    expect(score(best).total - score(worst).total).toBeGreaterThan(50);
  });

  it("never falls when the budget grows", () => {
    const amounts = [
      0, 1, 49_999, 50_000, 99_999, 100_000, 299_999, 300_000, 500_000, 1_000_000, 3_000_000, 1e12,
    ];
    const totals = amounts.map((budgetAmount) => score({ budgetAmount }).total);
    expect([...totals].sort((left, right) => left - right)).toEqual(totals);
    expect(factor({ budgetAmount: 500_000 }, "budget")?.value).toBe(80);
    expect(factor({ budgetAmount: 499_999 }, "budget")?.value).toBe(70);
  });

  it.each([
    [19, "startup"],
    [20, "small"],
    [99, "small"],
    [100, "medium"],
    [500, "large"],
    [1999, "large"],
    [2000, "enterprise"],
  ])("takes %i people for %s", (employees, band) => {
    expect(factor({ employees }, "companySize")?.reason.params).toEqual({ band, people: employees });
  });

  it("lets the named size stand over the head count", () => {
    expect(factor({ companySize: "large", employees: 3 }, "companySize")?.value).toBe(
      scoringPolicy.companySize.large,
    );
  });

  it.each([
    [0, 95],
    [30, 95],
    [90, 80],
    [180, 60],
    [365, 40],
    [800, 25],
    [-1, scoringPolicy.overdueUrgency],
  ])("reads the urgency of a date in %i days", (days, value) => {
    expect(factor({ timelineTo: inDays(days) }, "urgency")?.value).toBe(value);
  });

  it("takes a timeline without a day for unknown", () => {
    expect(factor({ timelineText: "尽快吧" }, "urgency")?.known).toBe(false);
  });

  it.each([
    ["总经理", 95],
    ["副总", 85],
    ["采购经理", 75],
    ["工程师", 55],
  ])("judges the contact by the title %s, less without a way to reach them", (contactTitle, value) => {
    expect(factor({ contactTitle, contactPhone: "1" }, "contactQuality")?.value).toBe(value);
    const unreachable = factor({ contactTitle }, "contactQuality")?.value;
    expect(unreachable).toBe(value - scoringPolicy.noChannelPenalty);
  });

  it("takes any way to reach the contact for one", () => {
    const ways: Facts[] = [{ contactPhone: "1" }, { contactEmail: "a@b.c" }, { contactWechat: "w" }];
    expect(ways.map((facts) => factor(facts, "contactQuality")?.value)).toEqual([55, 55, 55]);
  });

  it("counts as confidence the weight of what is known", () => {
    expect(score({ budgetAmount: 1 }).confidence).toBe(0.3);
    expect(score({ budgetAmount: 1, employees: 5 }).confidence).toBe(0.55);
  });
});
