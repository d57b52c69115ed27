import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { provideEnv } from "#lib/platform/env.ts";
import { createSteps } from "#scripts/console/create-steps.ts";
import { explainFailure } from "#scripts/console/explain-failure.ts";
import { createShutdown } from "#scripts/launch/create-shutdown.ts";
import { QUIET } from "#scripts/launch/environment.ts";
import { PROJECT_ROOT, resolveLaunchOptions } from "#scripts/launch/launch-options.ts";
import { prepare } from "#scripts/launch/prepare.ts";
import { printReady } from "#scripts/launch/print-ready.ts";
import { stopOnSignal } from "#scripts/launch/stop-on-signal.ts";

/**
 * `npm run dev`: this process keeps the data folder and PostgreSQL; a child under
 * `node --watch` serves and restarts when server, agents or lib change. Pages and
 * components reload through Next without a restart.
 */
const STEPS = 3;
/** Named, because what is loaded is watched otherwise: also the pages that Next compiles, each a restart. */
const WATCHED = ["agents", "db", "lib", "messages", "server"];
const began = performance.now();
const shutdown = createShutdown();
stopOnSignal(shutdown, () => 0);

try {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { port: text, "data-dir": text } });
  const port = values.port === undefined ? undefined : Number(values.port);
  const options = resolveLaunchOptions(JSON.stringify({ port, dataDir: values["data-dir"] }));
  provideEnv({ ...QUIET, NODE_ENV: "development" });
  const prepared = await prepare(options, createSteps(1, STEPS), shutdown, "development");
  const script = join(PROJECT_ROOT, "scripts", "launch", "serve-dev.ts");
  const watch = ["--watch", "--watch-preserve-output", ...WATCHED.map((path) => `--watch-path=${path}`)];
  const child = spawn(process.execPath, [...watch, script, prepared.host, String(prepared.port)], {
    cwd: PROJECT_ROOT,
    stdio: "inherit",
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  shutdown.add(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  prepared.lock.announce(prepared.address);
  printReady({ ...prepared, wantsDemo: options.demo, seconds: (performance.now() - began) / 1000 });
} catch (error) {
  if (!shutdown.begun) {
    explainFailure(error);
    await shutdown.run();
    process.exit(1);
  }
}
