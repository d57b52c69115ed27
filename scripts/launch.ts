import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { provideEnv } from "#lib/platform/env.ts";
import { buildApp } from "#scripts/build/build-app.ts";
import { checkBuild } from "#scripts/build/check-build.ts";
import { createSteps } from "#scripts/console/create-steps.ts";
import { explainFailure } from "#scripts/console/explain-failure.ts";
import { createShutdown } from "#scripts/launch/create-shutdown.ts";
import { QUIET } from "#scripts/launch/environment.ts";
import { PROJECT_ROOT, resolveLaunchOptions } from "#scripts/launch/launch-options.ts";
import { prepare } from "#scripts/launch/prepare.ts";
import { printReady } from "#scripts/launch/print-ready.ts";
import { startApp } from "#scripts/launch/start-app.ts";
import { stopOnSignal } from "#scripts/launch/stop-on-signal.ts";
import { tellParent } from "#scripts/launch/tell-parent.ts";

/** `npm start` after the installation, on the pinned Node: data folder to ready. */
const TOTAL_STEPS = 5;
const began = performance.now();
const shutdown = createShutdown();
let isReady = false;
stopOnSignal(shutdown, () => (isReady ? 0 : 130));

try {
  const options = resolveLaunchOptions(process.argv[2]);
  const step = createSteps(options.stepsBefore + 1, options.stepsBefore + TOTAL_STEPS);
  provideEnv({ ...QUIET, NODE_ENV: "production" });
  // Reads only; runs while PostgreSQL starts. Its failure surfaces where it is awaited.
  const checking = checkBuild(PROJECT_ROOT);
  checking.catch(() => undefined);
  // Reading this module takes longer than starting PostgreSQL, so both go together.
  import("#db/migrate.ts").catch(() => undefined);

  const prepared = await prepare(options, step, shutdown, "production");
  await step("网页构建", "Build", async (note) => {
    const check = await checking;
    if (!check.stale) return;
    const logFile = join(prepared.dataDir, "build.log");
    await buildApp(PROJECT_ROOT, logFile, check, shutdown.add);
    note("  首次启动或源码有变化，已构建。", "  First start or changed sources: built.");
  });
  await step("启动服务", "Server", () => startApp(prepared, shutdown), { talks: true });
  prepared.lock.announce(prepared.address);
  isReady = true;
  const seconds = (performance.now() - began) / 1000;
  printReady({ ...prepared, wantsDemo: options.demo, seconds });
  tellParent({
    type: "ready",
    address: prepared.address,
    demoPassword: prepared.demo?.password ?? null,
  });
} catch (error) {
  if (!shutdown.begun) {
    explainFailure(error);
    await shutdown.run();
    process.exit(1);
  }
}
