import { describe, expect, it } from "vitest";
import { stableJson } from "./stable-json.ts";

describe("stableJson", () => {
  it("is the same for equal values in another order of keys, at every depth", () => {
    const left = { b: [{ d: 1, c: 2 }], a: { y: null, x: "1" } };
    const right = { a: { x: "1", y: null }, b: [{ c: 2, d: 1 }] };
    expect(stableJson(left)).toBe(stableJson(right));
  });

  it.each([
    [{ a: 1 }, { a: "1" }],
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: [] }, { a: {} }],
    ["", null],
    [{ a: "b", c: "d" }, { a: 'b","c":"d' }],
  ])("tells %j and %j apart", (left, right) => {
    expect(stableJson(left)).not.toBe(stableJson(right));
  });

  it("leaves out undefined and writes moments as ISO", () => {
    expect(stableJson({ a: undefined, at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
    expect(stableJson(undefined)).toBe("null");
  });
});
