import { describe, expect, it } from "vitest";
import { AppError } from "./errors.ts";
import { refuseUnstorable } from "./refuse-unstorable.ts";

function reasonOf(input: unknown): string | undefined {
  try {
    refuseUnstorable("test", input);
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.options.reason : "another error";
  }
}
const nested = (levels: number): unknown => {
  let value: unknown = "x";
  for (let level = 0; level < levels; level += 1) value = { not: [value] };
  return value;
};

describe("refuseUnstorable", () => {
  it.each([
    ["a NUL", { name: "甲\u0000乙" }],
    ["half a character", { filter: { all: [{ value: ["甲\ud800乙"] }] } }],
    ["half a character in a name", { custom: { "\udc00": 1 } }],
  ])("refuses %s", (_what, input) => expect(reasonOf(input)).toBe("control_character"));

  it("refuses what is nested too deep, without falling over it", () => {
    expect(reasonOf(nested(100_000))).toBe("malformed");
    expect(reasonOf(nested(20))).toBeUndefined();
  });

  it("lets pass what can be stored", () => {
    const input = { name: "甲乙 \\u0000 👍", at: new Date(), bytes: new Uint8Array(2), none: undefined };
    expect(reasonOf(input)).toBeUndefined();
    expect(reasonOf(undefined)).toBeUndefined();
  });
});
