import { expect, it } from "vitest";
import { fuseRanks } from "./fuse-ranks.ts";

it("puts what both orders hold before what one holds first", () => {
  const scores = fuseRanks([
    ["a", "b", "c"],
    ["d", "b"],
  ]);
  const order = [...scores].sort((one, other) => other[1] - one[1]).map(([id]) => id);
  expect(order[0]).toBe("b");
  expect(scores.get("a")).toBeCloseTo(1 / 61);
  expect(scores.get("b")).toBeCloseTo(2 / 62);
});
