import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dropTokens, takeToken } from "./take-token.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  dropTokens("s1");
  dropTokens("s2");
});

const take = (session: string, times: number): void => {
  for (let taken = 0; taken < times; taken += 1) takeToken(session);
};
const refused = expect.objectContaining({ code: "limit" });

describe("takeToken", () => {
  it("lets sixty events through at once, and no more", () => {
    take("s1", 60);
    expect(() => takeToken("s1")).toThrow(refused);
  });

  it("lets twenty more through each second, never more than sixty", () => {
    take("s1", 60);
    vi.advanceTimersByTime(1000);
    take("s1", 20);
    expect(() => takeToken("s1")).toThrow(refused);
    vi.advanceTimersByTime(3_600_000);
    take("s1", 60);
    expect(() => takeToken("s1")).toThrow(refused);
  });

  it("counts each session for itself, and forgets one that has gone", () => {
    take("s1", 60);
    take("s2", 60);
    dropTokens("s1");
    take("s1", 60);
    expect(() => takeToken("s2")).toThrow(refused);
  });
});
