import { beforeAll, describe, expect, it } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import { dueBounds, dueState } from "./due-state.ts";

beforeAll(() => {
  provideEnv({
    NODE_ENV: "test",
    DATABASE_URL: "postgres://nobody@localhost/none",
    AUTH_SECRET: "a-secret-for-tests-only-0123456789",
    TIME_ZONE: "Asia/Shanghai",
  });
});

// A Wednesday, half past four in the afternoon in Shanghai.
const at = new Date("2026-11-25T16:30:00+08:00");
const task = (dueAt: string | null, more: object = {}) => ({
  kind: "task" as const,
  status: "open" as const,
  dueAt: dueAt === null ? null : new Date(dueAt),
  endsAt: null,
  ...more,
});

describe("dueState", () => {
  it.each([
    ["overdue", "2026-11-25T16:29:59+08:00"],
    ["today", "2026-11-25T16:30:00+08:00"],
    ["today", "2026-11-25T23:59:59+08:00"],
    ["week", "2026-11-26T00:00:00+08:00"],
    ["week", "2026-11-29T23:59:59+08:00"],
    ["later", "2026-11-30T00:00:00+08:00"],
    ["none", null],
  ])("is %s at %s", (state, due) => {
    expect(dueState(task(due), dueBounds(at))).toBe(state);
  });

  it("lets a meeting go on until it should be over", () => {
    const meeting = { kind: "meeting", endsAt: new Date("2026-11-25T17:00:00+08:00") };
    expect(dueState(task("2026-11-25T16:00:00+08:00", meeting), dueBounds(at))).toBe("today");
    const later = dueBounds(new Date("2026-11-25T17:00:01+08:00"));
    expect(dueState(task("2026-11-25T16:00:00+08:00", meeting), later)).toBe("overdue");
  });

  it.each(["done", "cancelled"])("is nothing when %s", (status) => {
    expect(dueState(task("2026-11-20T10:00:00+08:00", { status }), dueBounds(at))).toBeNull();
  });

  it("counts the week to Sunday also on a Sunday", () => {
    const sunday = dueBounds(new Date("2026-11-29T09:00:00+08:00"));
    expect(dueState(task("2026-11-30T09:00:00+08:00"), sunday)).toBe("later");
  });
});
