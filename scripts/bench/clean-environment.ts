import { provideEnv } from "#lib/platform/env.ts";
import { QUIET } from "#scripts/launch/environment.ts";

/** Settings of a real installation, or of the bench before, must never lead a bench to other data. */
const FOREIGN = [
  "DATABASE_URL",
  "DATABASE_APP_URL",
  "DATA_DIR",
  "APP_URL",
  "NEXTAUTH_URL",
  "AUTH_SECRET",
  "NEXTAUTH_SECRET",
  "DEMO_PASSWORD",
  "PORT",
  "HOST",
  "NODE_ENV",
  "CLOCK_FIXED_AT",
  "LLM_PROVIDERS",
];

/** What child processes inherit: nothing that chooses data, models or time. */
export function cleanEnvironment(): void {
  provideEnv({ ...QUIET, ...Object.fromEntries(FOREIGN.map((name) => [name, undefined])) });
}
