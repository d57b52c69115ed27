import { provideEnv } from "#lib/platform/env.ts";

/** What the environment insists on; the rule engine reads only the time zone of it. */
export function provideRuleEnv(): void {
  provideEnv({
    DATABASE_URL: "postgres://nobody@localhost:1/none",
    AUTH_SECRET: "only-for-evaluations-0123456789",
  });
}
