import { expect, it } from "vitest";
import { onceBy } from "./once-by.ts";

it("keeps the first of each key, in order", () => {
  const items = [
    { id: "b", at: 1 },
    { id: "a", at: 2 },
    { id: "b", at: 3 },
  ];
  expect(onceBy(items, ({ id }) => id)).toEqual([items[0], items[1]]);
});
