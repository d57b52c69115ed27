import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideEnv } from "#lib/platform/env.ts";
import { explainFailure } from "#scripts/console/explain-failure.ts";
import { Refusal } from "#scripts/console/refusal.ts";
import { createShutdown } from "#scripts/launch/create-shutdown.ts";
import { QUIET } from "#scripts/launch/environment.ts";
import { PROJECT_ROOT } from "#scripts/launch/launch-options.ts";
import { stopOnSignal } from "#scripts/launch/stop-on-signal.ts";
import { chooseParts } from "#scripts/testing/choose-parts.ts";
import type { Part, PartContext } from "#scripts/testing/part.ts";
import { type NamedResult, printSummary } from "#scripts/testing/print-summary.ts";

/** `npm test` after the installation: everything CI checks, in one summary. */

/** Settings of a real installation must never lead tests to its data. */
const FOREIGN = ["DATABASE_URL", "DATABASE_APP_URL", "DATA_DIR", "APP_URL", "PORT", "HOST", "NODE_ENV"];

async function runPart(name: string, part: Part, context: PartContext): Promise<NamedResult> {
  process.stdout.write(`\n════ ${name} ════\n`);
  const began = performance.now();
  const finish = (result: Omit<NamedResult, "name" | "seconds">) => ({
    ...result,
    name,
    seconds: (performance.now() - began) / 1000,
  });
  try {
    const result = await part(context);
    if (result.passed + result.failed > 0) return finish(result);
    return finish({ ...result, failed: 1, failures: ["ran no tests"] });
  } catch (error) {
    explainFailure(error);
    const message = error instanceof Refusal ? error.zh : String(error);
    const first = message.split("\n")[0] ?? message;
    return finish({ passed: 0, failed: 1, skipped: 0, failures: [first] });
  }
}

const shutdown = createShutdown();
stopOnSignal(shutdown, () => 130);
try {
  const parts = chooseParts(process.argv.slice(2));
  provideEnv({ ...QUIET, ...Object.fromEntries(FOREIGN.map((name) => [name, undefined])) });
  const workDir = await mkdtemp(join(tmpdir(), "huike-test-"));
  shutdown.add(() => rm(workDir, { recursive: true, force: true }));
  // Started as root, PostgreSQL runs as another user that must get in.
  await chmod(workDir, 0o755);
  const results: NamedResult[] = [];
  for (const [name, part] of parts) {
    results.push(await runPart(name, part, { root: PROJECT_ROOT, workDir, shutdown }));
  }
  await shutdown.run();
  process.exit(printSummary(results) ? 0 : 1);
} catch (error) {
  explainFailure(error);
  await shutdown.run();
  process.exit(1);
}
