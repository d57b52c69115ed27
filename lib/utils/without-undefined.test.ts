import { expect, it } from "vitest";
import { withoutUndefined } from "./without-undefined.ts";

it("drops keys that hold undefined and keeps null, zero, empty and false", () => {
  const given = { a: undefined, b: null, c: 0, d: "", e: false };
  expect(Object.keys(withoutUndefined(given))).toEqual(["b", "c", "d", "e"]);
  expect(given).toHaveProperty("a");
});
