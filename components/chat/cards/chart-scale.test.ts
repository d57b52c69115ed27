import { expect, test } from "vitest";
import type { ChartCard } from "#agents/artifacts/contract.ts";
import { chartScale, plot } from "./chart-scale.ts";

const chart = (values: number[], more: Partial<ChartCard> = {}): ChartCard => ({
  title: "t",
  form: "line",
  unit: "count",
  series: [{ name: "s", points: values.map((value, index) => ({ label: String(index), value })) }],
  ...more,
});

test("the first point is left, the last right, the greatest on top", () => {
  const scale = chartScale(chart([0, 5, 10]));
  expect(scale.x(0)).toBe(plot.left);
  expect(scale.x(2)).toBe(plot.width - plot.right);
  expect(scale.y(10)).toBe(plot.top);
  expect(scale.y(0)).toBe(plot.height - plot.bottom);
});

test("the axis holds zero, also when all values are far from it", () => {
  const scale = chartScale(chart([100, 101]));
  expect(scale.y(101) - scale.y(100)).toBeGreaterThan(-5);
});

test("a target and negative values have their place", () => {
  const scale = chartScale(chart([-5, 5], { target: { label: "目标", value: 20 } }));
  expect(scale.y(20)).toBe(plot.top);
  expect(scale.y(-5)).toBe(plot.height - plot.bottom);
});

test("one point, all zero or none at all give numbers", () => {
  for (const values of [[7], [0, 0], []]) {
    const scale = chartScale(chart(values));
    expect(Number.isFinite(scale.x(0)) && Number.isFinite(scale.y(0))).toBe(true);
  }
});
