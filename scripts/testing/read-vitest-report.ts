import { z } from "zod";
import { readJson } from "#scripts/data/read-json.ts";
import type { PartResult } from "./part.ts";

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** Counts tests; a file that fails without a failing test (it did not load) counts as one. */
export function readVitestReport(file: string, exitCode: number): PartResult {
  const read = readJson(file, reportSchema);
  if (read.state !== "read") {
    return { passed: 0, failed: 1, skipped: 0, failures: [`vitest wrote no report (code ${exitCode})`] };
  }
  const files = read.value.testResults;
  const tests = files.flatMap((one) => one.assertionResults);
  const failures = files.flatMap((one) => {
    const failing = one.assertionResults.filter((test) => test.status === "failed");
    if (failing.length === 0 && one.status === "failed") return [`${one.name}: did not load`];
    return failing.map((test) => `${one.name}: ${test.fullName}`);
  });
  const passed = tests.filter((test) => test.status === "passed").length;
  // Errors outside of tests, such as an unhandled rejection, fail the run too.
  if (exitCode !== 0 && failures.length === 0) failures.push(`vitest ended with code ${exitCode}`);
  const skipped = tests.filter((test) => !["passed", "failed"].includes(test.status)).length;
  return { passed, failed: failures.length, skipped, failures };
}
