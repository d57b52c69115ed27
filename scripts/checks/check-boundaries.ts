import type { CheckResult } from "./check.ts";
import { type Cruise, cruise } from "./cruise.ts";
import { listFiles } from "./list-files.ts";
import { runCheck } from "./run-check.ts";

/**
 * Every import keeps to the layers of docs/architecture.md. A cruise that skips files
 * (a wrong TypeScript, a wrong pattern) finds nothing and looks fine, so each file is accounted for.
 */
export async function checkBoundaries(
  root: string,
  look: (root: string, paths: string[]) => Promise<Cruise> = cruise,
): Promise<CheckResult> {
  const sources = listFiles(root, /\.tsx?$/);
  const { modules, summary } = await look(root, [
    ...new Set(sources.map((path) => path.split("/")[0] ?? path)),
  ]);
  const cruised = new Set(modules.map((module) => module.source));
  const missed = sources.filter((path) => !cruised.has(path));
  const problems = [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...missed.map((path) => `not cruised: ${path}`),
  ];
  if (sources.length === 0) problems.push("no source file found");
  return { summary: `${sources.length - missed.length} of ${sources.length} source files cruised`, problems };
}

if (import.meta.main) await runCheck((root) => checkBoundaries(root));
