import { describe, expect, it } from "vitest";
import { scanNumbers } from "./scan-numbers.ts";

const read = (text: string) => scanNumbers(text).map(({ value }) => value);

describe("rough and written-out magnitudes", () => {
  it.each([
    ["百十来号人", 110],
    ["千把人", 1000],
    ["上千人", 1000],
    ["上百万", 1_000_000],
    ["万把块钱", 10_000],
    ["2e5", 200_000],
    ["2^10", 1024],
    ["1 3/5", 1.6],
    ["一百万分之五", 0.000_005],
  ])("%s is %d", (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it.each(["上百度推广", "上午", "把握", "千万别忘"])("%s holds none", (text) => {
    expect(read(text)).toEqual([]);
  });
});
