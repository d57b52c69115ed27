import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CheckResult } from "./check.ts";
import { readLock } from "./read-lock.ts";
import { runCheck } from "./run-check.ts";

const versions = z.record(z.string(), z.string()).default({});
const packageSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Every direct dependency names one exact version, and the lock file holds that one. */
export function checkPins(root: string): CheckResult {
  const given = packageSchema.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const locked = new Map(readLock(root).map(({ path, version }) => [path, version]));
  const wanted = Object.values(given).flatMap((group) => Object.entries(group));
  const problems = wanted.flatMap(([name, version]) => {
    if (!EXACT.test(version)) return [`package.json: ${name} is "${version}", not one exact version`];
    const found = locked.get(`node_modules/${name}`);
    if (found === version) return [];
    return [`package-lock.json: ${name} is ${found ?? "missing"}, package.json says ${version}`];
  });
  return { summary: `${wanted.length} direct dependencies`, problems };
}

if (import.meta.main) await runCheck(checkPins);
