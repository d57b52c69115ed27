import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Bench } from "#scripts/bench/bench.ts";
import { cleanEnvironment } from "#scripts/bench/clean-environment.ts";
import { remark } from "#scripts/bench/figure.ts";
import { benches } from "#scripts/bench/index.ts";
import { remarkMachine } from "#scripts/bench/machine.ts";
import { explainFailure } from "#scripts/console/explain-failure.ts";
import { Refusal } from "#scripts/console/refusal.ts";
import { createShutdown } from "#scripts/launch/create-shutdown.ts";
import { PROJECT_ROOT } from "#scripts/launch/launch-options.ts";
import { stopOnSignal } from "#scripts/launch/stop-on-signal.ts";

/**
 * `npm run bench [-- NAME… [--keep DIR]]`: one line a figure. Fails only when it could not measure.
 * With `--keep` a bench that fills a database leaves it in that folder and uses it again the next time.
 */

function readArguments(): { names: string[]; keep: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { keep: { type: "string" } },
    });
    return { names: positionals, keep: values.keep };
  } catch (cause) {
    const usage = "npm run bench -- [NAME…] [--keep DIR]";
    throw new Refusal(`参数不认识。用法：${usage}`, `Unknown option. Usage: ${usage}`, cause);
  }
}

async function openKept(dir: string): Promise<string> {
  const kept = resolve(dir);
  await mkdir(kept, { recursive: true, mode: 0o755 });
  return kept;
}

function chooseBenches(names: string[]): [string, Bench][] {
  const unknown = names.find((name) => !(name in benches));
  const known = Object.keys(benches).join(" ");
  if (unknown)
    throw new Refusal(
      `没有名为 ${unknown} 的测量。有：${known}`,
      `No bench named ${unknown}. There are: ${known}`,
    );
  return Object.entries(benches).filter(([name]) => names.length === 0 || names.includes(name));
}

const shutdown = createShutdown();
stopOnSignal(shutdown, () => 130);
let code = 0;
try {
  const { names, keep } = readArguments();
  const chosen = chooseBenches(names);
  const keepDir = keep === undefined ? undefined : await openKept(keep);
  const workDir = await mkdtemp(join(tmpdir(), "huike-bench-"));
  shutdown.add(() => rm(workDir, { recursive: true, force: true }));
  // Started as root, PostgreSQL runs as another user that must get in.
  await chmod(workDir, 0o755);
  remarkMachine();
  for (const [name, bench] of chosen) {
    cleanEnvironment();
    const own = createShutdown();
    shutdown.add(own.run);
    try {
      await bench.run({ root: PROJECT_ROOT, workDir, keepDir, shutdown: own });
    } catch (error) {
      if (shutdown.begun) throw error;
      remark(`${name} could not be measured`);
      explainFailure(error);
      code = 1;
    }
    await own.run();
  }
} catch (error) {
  if (!shutdown.begun) explainFailure(error);
  code = error instanceof Refusal ? 2 : 1;
}
await shutdown.run();
process.exit(code);
