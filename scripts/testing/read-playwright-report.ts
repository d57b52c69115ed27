import { z } from "zod";
import { readJson } from "#scripts/data/read-json.ts";
import type { PartResult } from "./part.ts";

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
});
type Suite = { specs: z.infer<typeof specSchema>[]; suites?: Suite[] | undefined };
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const reportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Counts each test of each project; a test that only passed on retry counts as failed. */
export function readPlaywrightReport(file: string, exitCode: number): PartResult {
  const read = readJson(file, reportSchema);
  if (read.state !== "read") {
    return { passed: 0, failed: 1, skipped: 0, failures: [`playwright wrote no report (code ${exitCode})`] };
  }
  const runs = read.value.suites.flatMap(flatten).flatMap((spec) =>
    spec.tests.map((test) => ({
      status: test.status,
      name: `${spec.file}:${spec.line} [${test.projectName}] ${spec.title}`,
    })),
  );
  const bad = runs.filter((run) => run.status === "unexpected" || run.status === "flaky");
  const failures = [
    ...bad.map((run) => (run.status === "flaky" ? `${run.name} (flaky)` : run.name)),
    ...read.value.errors.map((error) => error.message?.split("\n")[0] ?? "playwright error"),
  ];
  if (exitCode !== 0 && failures.length === 0) failures.push(`playwright ended with code ${exitCode}`);
  const passed = runs.filter((run) => run.status === "expected").length;
  const skipped = runs.filter((run) => run.status === "skipped").length;
  return { passed, failed: failures.length, skipped, failures };
}

function flatten(suite: Suite): Suite["specs"] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(flatten)];
}
