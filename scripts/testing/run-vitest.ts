import { join } from "node:path";
import type { PartContext, PartResult } from "./part.ts";
import { readVitestReport } from "./read-vitest-report.ts";
import { runCommand } from "./run-command.ts";

/** One vitest run on this Node, counted from its report file. */
export async function runVitest(
  { root, workDir, shutdown }: PartContext,
  name: string,
  args: string[],
): Promise<PartResult> {
  const report = join(workDir, `${name}.json`);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runCommand(process.execPath, [vitest, "run", ...reporters, ...args], {
    cwd: root,
    shutdown,
  });
  return readVitestReport(report, code);
}
