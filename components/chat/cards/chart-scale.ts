import type { ChartCard } from "#agents/artifacts/contract.ts";

export const plot = { width: 480, height: 180, left: 8, right: 8, top: 14, bottom: 22 };

/** From values to places on the drawing. An axis always holds zero, so that no difference is blown up. */
export function chartScale(data: ChartCard) {
  const values = data.series.flatMap(({ points }) =>
    points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  );
  const all = [...values, data.target?.value ?? 0, 0];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const span = max - min || 1;
  const steps = Math.max(1, ...data.series.map(({ points }) => points.length - 1));
  const inner = { width: plot.width - plot.left - plot.right, height: plot.height - plot.top - plot.bottom };
  return {
    x: (index: number) => plot.left + (index / steps) * inner.width,
    y: (value: number) => plot.top + (1 - (value - min) / span) * inner.height,
  };
}
