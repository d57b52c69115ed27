import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode } from "./install/check-node.mjs";
import { ensureInstalled } from "./install/ensure-installed.mjs";
import { handOver } from "./install/hand-over.mjs";

async function test() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { env } = process;
  try {
    const dataDir = resolve(root, env.DATA_DIR || ".data");
    await ensureInstalled(root, { dataDir, stepLabel: "[0]" }, env);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  // Without `.env`: tests must not depend on how this machine is configured.
  handOver(root, "run-tests.ts", process.argv.slice(2), env, { dotEnv: false });
}

if (checkNode()) await test();
else process.exitCode = 1;
