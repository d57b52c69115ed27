import { join } from "node:path";
import { parseArgs } from "node:util";
import type { StepResult } from "./run-step.ts";
import { runSteps } from "./run-steps.ts";
import { verifySteps } from "./verify-steps.ts";

/** `npm run verify`: all that CI checks without a database. `--except unit` leaves one out, `--only style` the others. */
const AT_ONCE = 2;
const list = { type: "string", multiple: true } as const;

const { values } = parseArgs({ options: { only: list, except: list } });
const unknown = [...(values.only ?? []), ...(values.except ?? [])].filter(
  (name) => !verifySteps.some((step) => step.name === name),
);
const steps = verifySteps.filter(
  ({ name }) => (values.only?.includes(name) ?? true) && !values.except?.includes(name),
);
const tell = ({ name, ok, seconds }: StepResult) =>
  process.stdout.write(`${ok ? "✓" : "✗"} ${name.padEnd(10)} ${seconds.toFixed(1)} s\n`);

if (unknown.length > 0 || steps.length === 0) {
  process.stdout.write(
    `no check ${unknown.join(", ")}; there are ${verifySteps.map(({ name }) => name).join(", ")}\n`,
  );
  process.exitCode = 2;
} else {
  const root = join(import.meta.dirname, "..", "..");
  const results = await runSteps(root, steps, { width: AT_ONCE, tell });
  const failed = results.filter((result) => !result.ok);
  for (const { name, output } of failed) process.stdout.write(`\n──── ${name} ────\n${output}\n`);
  const names = failed.map(({ name }) => name).join(", ");
  process.stdout.write(
    `\n${results.length - failed.length} checks passed, ${failed.length} failed${names && `: ${names}`}\n`,
  );
  if (failed.length > 0) process.exitCode = 1;
}
