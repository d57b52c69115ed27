import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckResult } from "./check.ts";
import { listFiles } from "./list-files.ts";
import { runCheck } from "./run-check.ts";

/** The first limit whose pattern matches counts. */
const LIMITS: [RegExp, number][] = [
  [/(^|\/)AGENTS\.md$/, 100],
  [/\.(test|spec)\.tsx?$/, 500],
  [/\.(tsx?|mjs|cjs|css)$/, 400],
];

function countLines(file: string): number {
  const text = readFileSync(file, "utf8");
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** No file grows past what one can read in one go. */
export function checkSizes(root: string): CheckResult {
  const files = listFiles(root, /\.(tsx?|mjs|cjs|css)$|(^|\/)AGENTS\.md$/).map((path) => ({
    path,
    lines: countLines(join(root, path)),
    limit: LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? 400,
  }));
  const lines = files.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number) => lines[Math.floor(lines.length * share)] ?? 0;
  const problems = files
    .filter((file) => file.lines > file.limit)
    .map(({ path, lines: count, limit }) => `${path}: ${count} lines, at most ${limit}`);
  if (files.length === 0) problems.push("no source file found");
  const summary = `${files.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${lines.at(-1) ?? 0}`;
  return { summary, problems };
}

if (import.meta.main) await runCheck(checkSizes);
