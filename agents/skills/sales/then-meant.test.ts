import { beforeAll, describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { provideEnv } from "#lib/platform/env.ts";
import { thenMeant } from "./then-meant.ts";

beforeAll(() =>
  provideEnv({
    DATABASE_URL: "postgres://nowhere.example/none",
    AUTH_SECRET: "a-secret-of-no-value-for-tests",
    TIME_ZONE: "Asia/Shanghai",
  }),
);

const now = new Date("2026-11-23T10:00:00+08:00");
const dayAfter = (said: string): string | null =>
  thenMeant({
    clause: { text: "到时候叫我" },
    history: [{ role: "user", text: said }],
    now,
  } as unknown as Turn);

describe("thenMeant", () => {
  it.each([
    ["法务说要十个工作日", "2026-12-07"],
    ["合同审批十二个工作日", "2026-12-09"],
    ["他们说3个工作日", "2026-11-26"],
  ])("counts days of work after %s", (said, day) => expect(dayAfter(said)?.slice(0, 10)).toBe(day));

  it("knows none where no day was spoken of", () => expect(dayAfter("他们很满意")).toBeNull());
});
