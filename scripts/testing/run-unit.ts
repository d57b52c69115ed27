import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { provideEnv } from "#lib/platform/env.ts";
import { openPostgres } from "#scripts/postgres/open-postgres.ts";
import type { Part } from "./part.ts";
import { runVitest } from "./run-vitest.ts";

/** Vitest on a PostgreSQL of its own, which forgets everything afterwards. */
export const runUnit: Part = async (context) => {
  const dir = join(context.workDir, "unit");
  await mkdir(dir);
  await chmod(dir, 0o755);
  const opened = await openPostgres(dir, { password: "test-only", durable: false });
  context.shutdown.add(opened.stop);
  provideEnv({ TEST_DATABASE_URL: opened.ownerUrl });
  try {
    return await runVitest(context, "unit-report", []);
  } finally {
    provideEnv({ TEST_DATABASE_URL: undefined });
    await opened.stop();
  }
};
