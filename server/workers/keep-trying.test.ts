import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import { keepTrying } from "./keep-trying.ts";

const pace = { everyMs: 600_000, retryMs: 10_000 };

beforeEach(() => {
  provideEnv({
    DATABASE_URL: "postgres://none",
    AUTH_SECRET: "a-secret-for-tests-only",
    LOG_LEVEL: "silent",
  });
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

it("tries again soon after a failure, later after more, and at its own pace when it went well", async () => {
  const moments: number[] = [];
  const began = Date.now();
  let failures = 3;
  const act = async () => {
    moments.push(Date.now() - began);
    failures -= 1;
    if (failures >= 0) throw new Error("too slow");
  };
  const keeper = keepTrying("it", act, pace);
  await vi.advanceTimersByTimeAsync(700_000);
  expect(moments).toEqual([0, 10_000, 30_000, 70_000, 670_000]);
  await keeper.stop();
  await vi.advanceTimersByTimeAsync(2_000_000);
  expect(moments).toHaveLength(5);
});
