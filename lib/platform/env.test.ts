import { beforeEach, describe, expect, it } from "vitest";
import { env, provideEnv } from "./env.ts";

const names = ["LLM_PROVIDERS", "CLOCK_FIXED_AT", "POOL_SIZE", "TIME_ZONE", "LOG_LEVEL"];
const given = { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: "0123456789abcdef" };
beforeEach(() => provideEnv({ ...Object.fromEntries(names.map((name) => [name, undefined])), ...given }));

describe("env", () => {
  it("has defaults, and takes an empty variable for one that is not set", () => {
    provideEnv({ LLM_PROVIDERS: "", POOL_SIZE: "" });
    expect(env()).toMatchObject({ LLM_PROVIDERS: [], POOL_SIZE: 12, TIME_ZONE: "Asia/Shanghai" });
  });

  it("reads the list of models", () => {
    const provider = { name: "local", baseUrl: "http://127.0.0.1:8000/v1", model: "qwen" };
    provideEnv({ LLM_PROVIDERS: JSON.stringify([provider]) });
    expect(env().LLM_PROVIDERS).toEqual([{ ...provider, apiKey: "", kind: "openai-compatible" }]);
  });

  it.each([
    ["LLM_PROVIDERS", "[{"],
    ["LLM_PROVIDERS", '[{"name":"x"}]'],
    ["CLOCK_FIXED_AT", "yesterday"],
    ["POOL_SIZE", "1"],
    ["LOG_LEVEL", "loud"],
    ["AUTH_SECRET", "short"],
    ["DATABASE_URL", undefined],
  ])("names the wrong variable: %s=%s", (name, value) => {
    provideEnv({ [name]: value });
    expect(() => env()).toThrow(new RegExp(`configuration is wrong.*${name}`));
  });

  it("names all wrong variables at once", () => {
    provideEnv({ POOL_SIZE: "x", LOG_LEVEL: "loud" });
    expect(() => env()).toThrow(/POOL_SIZE.*LOG_LEVEL|LOG_LEVEL.*POOL_SIZE/);
  });
});
