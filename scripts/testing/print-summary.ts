import type { PartResult } from "./part.ts";

export type NamedResult = PartResult & { name: string; seconds: number };

/** One block at the end; its last line is the one that machines read. */
export function printSummary(results: NamedResult[]): boolean {
  const lines = ["", "──────── 测试结果 · Results ────────"];
  for (const { name, passed, failed, skipped, seconds } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    lines.push(`${failed > 0 ? "✗" : "✓"} ${name.padEnd(8)} ${counts} (${seconds.toFixed(1)} s)`);
  }
  for (const { name, failures } of results) {
    for (const failure of failures) lines.push(`  ✗ ${name}: ${failure}`);
  }
  const sum = (key: "passed" | "failed" | "skipped") =>
    results.reduce((total, result) => total + result[key], 0);
  const skipped = sum("skipped");
  lines.push(
    "",
    `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
  );
  process.stdout.write(`${lines.join("\n")}\n`);
  return sum("failed") === 0;
}
