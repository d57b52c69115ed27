import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideEnv } from "#lib/platform/env.ts";
import type { Shutdown } from "#scripts/launch/create-shutdown.ts";
import { openPostgres } from "#scripts/postgres/open-postgres.ts";

/** Monday morning in Shanghai; all relative dates in the scenarios are counted from here. */
const NOW = "2026-11-23T10:00:00+08:00";

/**
 * A PostgreSQL of our own and the environment for it. The product is imported only after this. The rules answer;
 * `models`: the models that `LLM_PROVIDERS` names.
 */
export async function openStage(shutdown: Shutdown, models = false): Promise<{ ownerUrl: string }> {
  const dir = await mkdtemp(join(tmpdir(), "huike-eval-"));
  shutdown.add(() => rm(dir, { recursive: true, force: true }));
  // Started as root, PostgreSQL runs as another user that must get in.
  await chmod(dir, 0o755);
  const opened = await openPostgres(dir, { password: "eval-only", durable: false });
  shutdown.add(opened.stop);
  const { migrate } = await import("#db/migrate.ts");
  const { appUrl } = await migrate({ ownerUrl: opened.ownerUrl });
  provideEnv({
    DATABASE_URL: opened.ownerUrl,
    DATABASE_APP_URL: appUrl,
    AUTH_SECRET: "evaluation-secret-of-no-value",
    CLOCK_FIXED_AT: NOW,
    TIME_ZONE: "Asia/Shanghai",
    ...(!models && { LLM_PROVIDERS: "[]" }),
    DATA_DIR: join(dir, "data"),
    LOG_LEVEL: "error",
    NODE_ENV: "test",
  });
  return { ownerUrl: opened.ownerUrl };
}
