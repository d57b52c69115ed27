import { describe, expect, it, vi } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { understand } from "#lib/language/index.ts";
import { actsIn } from "./acts-asked.ts";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("AUTH_SECRET", "a secret that only this test has, long enough");
const now = new Date("2026-12-01T02:00:00Z");

describe("actsIn", () => {
  it.each([
    ["谁最近没登录", "absent"],
    ["这周没登录过的同事有哪些", "absent"],
    ["昨天谁登录过", "login"],
    ["登录失败最多的是谁", "failure"],
    ["上周谁改过权限", "account"],
    ["who changed rights last week", "account"],
    ["谁导出了客户", "export"],
    ["谁改了海川的金额", undefined],
  ])("%s asks of %s", (text, kind) => {
    const understanding = understand(text, { now, timeZone: "Asia/Shanghai" });
    expect(actsIn({ text, understanding, now } as unknown as Turn)?.kind).toBe(kind);
  });
});
