import { join } from "node:path";
import { z } from "zod";
import { readJson } from "#scripts/data/read-json.ts";
import type { Part } from "./part.ts";
import { runCommand } from "./run-command.ts";

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** The checks without a database: each `verify:*` script counts as one, else `verify` does. */
export const runVerify: Part = async ({ root, shutdown }) => {
  const read = readJson(join(root, "package.json"), packageSchema);
  const scripts = read.state === "read" ? Object.keys(read.value.scripts) : [];
  const parts = scripts.filter((name) => name.startsWith("verify:"));
  const names = parts.length > 0 ? parts : scripts.filter((name) => name === "verify");
  const failures: string[] = [];
  for (const name of names) {
    process.stdout.write(`\n> npm run ${name}\n`);
    const code = await runCommand("npm", ["run", "--silent", name], { cwd: root, shutdown });
    if (code !== 0) failures.push(`npm run ${name} (code ${code})`);
  }
  const passed = names.length - failures.length;
  return { passed, failed: failures.length, skipped: 0, failures };
};
