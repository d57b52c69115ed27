import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import { mayReadMetrics } from "./may-read-metrics.ts";

const base = { DATABASE_URL: "postgres://x", AUTH_SECRET: "a secret of a test" };
const from = (remoteAddress: string, given: Record<string, string> = {}) =>
  ({
    headers: given,
    rawHeaders: Object.entries(given).flat(),
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

afterEach(() => provideEnv({ METRICS_TOKEN: undefined, DATABASE_URL: undefined, AUTH_SECRET: undefined }));

describe("without a token", () => {
  it.each([
    ["this machine", from("127.0.0.1"), true],
    ["this machine, by IPv6", from("::1"), true],
    ["another machine", from("10.0.0.9"), false],
    ["somebody behind a proxy on this machine", from("127.0.0.1", { "X-Forwarded-For": "10.0.0.9" }), false],
  ])("%s", (_, request, may) => {
    provideEnv(base);
    expect(mayReadMetrics(request)).toBe(may);
  });
});

describe("with a token", () => {
  it.each([
    ["the token, from anywhere", from("10.0.0.9", { authorization: "Bearer a token long enough" }), true],
    ["another token", from("127.0.0.1", { authorization: "Bearer a token long enougH" }), false],
    ["none, on this machine", from("127.0.0.1"), false],
  ])("%s", (_, request, may) => {
    provideEnv({ ...base, METRICS_TOKEN: "a token long enough" });
    expect(mayReadMetrics(request)).toBe(may);
  });
});
