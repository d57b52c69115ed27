import { expect, test } from "vitest";
import { firstCalls, readToolCases } from "./first-calls.ts";
import { provideRuleEnv } from "./provide-rule-env.ts";

provideRuleEnv();

test.each(readToolCases())("$say", async (given) => {
  expect(await firstCalls(given)).toEqual(given.tools);
});
