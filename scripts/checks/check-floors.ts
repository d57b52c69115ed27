import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CheckResult } from "./check.ts";
import { compareVersions } from "./compare-versions.ts";
import { readLock } from "./read-lock.ts";
import { runCheck } from "./run-check.ts";

const floorsSchema = z.strictObject({
  floors: z.record(
    z.string(),
    z.strictObject({ min: z.string().regex(/^\d+\.\d+\.\d+$/), why: z.string().min(1) }),
  ),
  banned: z.record(z.string(), z.string().min(1)),
});

/** No installed copy of a package is older than its fixed version; see `security-floors.json` for the reasons. */
export function checkFloors(root: string): CheckResult {
  const { floors, banned } = floorsSchema.parse(
    JSON.parse(readFileSync(join(root, "security-floors.json"), "utf8")),
  );
  const installed = readLock(root);
  const problems = installed.flatMap(({ path, name, version }) => {
    const floor = floors[name];
    if (banned[name]) return [`${path}: ${name} must not be used: ${banned[name]}`];
    if (!floor || compareVersions(version, floor.min) >= 0) return [];
    return [`${path}: ${name} ${version} is older than ${floor.min}: ${floor.why}`];
  });
  const guarded = installed.filter(({ name }) => floors[name]).length;
  if (guarded === 0)
    problems.push("package-lock.json has none of the guarded packages: it was not read right");
  return { summary: `${guarded} of ${installed.length} installed packages have a floor`, problems };
}

if (import.meta.main) await runCheck(checkFloors);
