import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createShutdown } from "./create-shutdown.ts";

describe("a shutdown", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("closes what was opened last first, once, whatever fails or hangs on the way", async () => {
    const closed: string[] = [];
    const shutdown = createShutdown();
    shutdown.add(() => closed.push("lock"));
    shutdown.add(() => closed.push("database"));
    shutdown.add(() => new Promise(() => undefined));
    shutdown.add(() => {
      throw new Error("no");
    });
    shutdown.add(() => closed.push("server"));
    const [first, second] = [shutdown.run(), shutdown.run()];
    await vi.advanceTimersByTimeAsync(59_000);
    expect(closed).toEqual(["server"]);
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all([first, second]);
    expect(closed).toEqual(["server", "database", "lock"]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
