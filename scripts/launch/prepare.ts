import { provideEnv } from "#lib/platform/env.ts";
import type { Step } from "#scripts/console/create-steps.ts";
import { say } from "#scripts/console/say.ts";
import { claimDataDir } from "#scripts/data/claim-data-dir.ts";
import type { Lock } from "#scripts/data/take-lock.ts";
import { choosePort } from "./choose-port.ts";
import type { Shutdown } from "./create-shutdown.ts";
import type { LaunchOptions } from "./launch-options.ts";
import { openDatabase } from "./open-database.ts";
import { type Demo, prepareDatabase, prepareDemo } from "./prepare-database.ts";
import { setServerEnvironment } from "./server-environment.ts";

export type Prepared = {
  dataDir: string;
  lock: Lock;
  host: string;
  port: number;
  address: string;
  demo: Demo | undefined;
};

/** Everything before the server itself: folder, lock, port, database, demo, environment. */
export async function prepare(
  options: LaunchOptions,
  step: Step,
  shutdown: Shutdown,
  mode: "production" | "development",
): Promise<Prepared> {
  const { host } = options;
  const { dataDir, lock, secrets } = await step("数据文件夹", "Data folder", async (note) => {
    const claimed = await claimDataDir(options.dataDir, shutdown.add);
    if (claimed.lock.takenOver) {
      note("  上次没有正常停止，已接管。", "  The last run did not stop in order; took over.");
    }
    return claimed;
  });
  const port = await pickPort(options);
  const ownerUrl = await step("数据库", "Database", (note) => openDatabase(dataDir, secrets, shutdown, note));
  const { address, demo } = await step("数据结构和演示数据", "Schema and demo data", async (note) => {
    const { appUrl, applied } = await prepareDatabase(ownerUrl, secrets);
    if (applied > 0) note(`  应用了 ${applied} 个结构更新。`, `  Applied ${applied} schema updates.`);
    const facts = { ownerUrl, appUrl, secrets, dataDir, host, port, mode };
    const shown = setServerEnvironment(facts);
    const made = options.demo ? await prepareDemo(ownerUrl, dataDir, secrets) : undefined;
    // Without the step an earlier demo company still has its password.
    const kept = options.demo ? undefined : (secrets.demoPassword ?? undefined);
    provideEnv({ DEMO_PASSWORD: made?.password ?? kept });
    return { address: shown, demo: made };
  });
  return { dataDir, lock, host, port, address, demo };
}

/** Chosen early, so that a port that is taken is told before the long steps. */
async function pickPort({ port: wanted, host, portIsFixed }: LaunchOptions): Promise<number> {
  const { port, taken } = await choosePort(wanted, host, portIsFixed);
  if (taken !== undefined) {
    say(
      `  ⚠ 端口 ${taken} 已被其他程序占用，这次改用 ${port}。要固定端口请用 --port。`,
      `  ⚠ Port ${taken} is taken by another program; using ${port} this time. Use --port to fix one.`,
    );
  }
  return port;
}
