import { describe, expect, it } from "vitest";
import { wholeCharacters } from "./whole-characters.ts";

describe("wholeCharacters", () => {
  it("mends the half of a character that a cut has left, however deep", () => {
    const cut = "签约了👍".slice(0, 4);
    expect(cut.isWellFormed()).toBe(false);
    const calls = wholeCharacters([{ tool: "note_add", input: { body: cut, tags: [cut] } }]);
    expect(calls).toEqual([{ tool: "note_add", input: { body: "签约了\ufffd", tags: ["签约了\ufffd"] } }]);
  });

  it("leaves the rest as it is", () => {
    const at = new Date();
    expect(wholeCharacters({ at, none: undefined, n: 1, ok: "👍" })).toEqual({
      at,
      none: undefined,
      n: 1,
      ok: "👍",
    });
  });
});
