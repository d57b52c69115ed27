import { describe, expect, it } from "vitest";
import { p50, p95, percentile } from "./percentile.ts";

describe("percentile", () => {
  it("takes a measured value by nearest rank, whatever the order", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(p50(hundred)).toBe(50);
    expect(p95(hundred)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
  });

  it("takes the only value there is, and refuses none", () => {
    expect(p95([7])).toBe(7);
    expect(() => p50([])).toThrow();
  });
});
