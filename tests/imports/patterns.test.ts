import { join } from "node:path";
import { expect, it } from "vitest";
import { collectLiterals } from "#tests/architecture/collect-patterns.ts";
import { measureBacktracking } from "#tests/architecture/measure-backtracking.ts";

const ROOT = join(import.meta.dirname, "..", "..");

it("patterns that read cells of a hostile file do not backtrack without end", { timeout: 120_000 }, () => {
  const patterns = collectLiterals(ROOT, "lib/domains/imports");
  expect(patterns.length).toBeGreaterThan(60);
  const slow = patterns.flatMap(({ where, pattern }) => {
    const attack = measureBacktracking(pattern);
    return attack ? [`${where}: ${attack}`] : [];
  });
  expect(slow).toEqual([]);
});
