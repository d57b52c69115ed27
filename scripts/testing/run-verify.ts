import { join } from "node:path";
import { verifySteps } from "#scripts/checks/verify-steps.ts";
import type { Part } from "./part.ts";
import { runCommand } from "./run-command.ts";

/** The checks without a database, all but the unit tests: the part `unit` runs those. */
export const runVerify: Part = async ({ root, shutdown }) => {
  const verify = join(root, "scripts", "checks", "verify.ts");
  const code = await runCommand(process.execPath, [verify, "--except", "unit"], { cwd: root, shutdown });
  const checks = verifySteps.length - 1;
  if (code === 0) return { passed: checks, failed: 0, skipped: 0, failures: [] };
  return { passed: 0, failed: 1, skipped: 0, failures: [`npm run verify (code ${code})`] };
};
