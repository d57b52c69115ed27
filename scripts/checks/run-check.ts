import { join } from "node:path";
import type { Check } from "./check.ts";

/** Runs one check on this project as a program: its problems, its summary, and exit code 1 when there are any. */
export async function runCheck(check: Check): Promise<void> {
  const { summary, problems } = await check(join(import.meta.dirname, "..", ".."));
  for (const problem of problems) process.stdout.write(`✗ ${problem}\n`);
  process.stdout.write(`${summary}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
