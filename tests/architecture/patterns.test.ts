import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectBuiltByLanguage } from "./collect-built-by-language.ts";
import { collectLiterals, patternsIn } from "./collect-patterns.ts";
import { findVulnerable } from "./find-vulnerable.ts";
import { measureBacktracking } from "./measure-backtracking.ts";
import { readProved } from "./proved-patterns.ts";

const ROOT = join(import.meta.dirname, "..", "..");

describe("patterns that read what people type", { timeout: 900_000 }, () => {
  test("literals do not backtrack without end", async () => {
    const patterns = collectLiterals(ROOT, "lib/language");
    expect(patterns.length).toBeGreaterThan(30);
    expect(await findVulnerable(patterns, readProved())).toEqual([]);
  });

  test("those built from dictionaries neither", async () => {
    const built = await collectBuiltByLanguage();
    expect(built.length).toBeGreaterThan(0);
    expect(await findVulnerable(built, readProved())).toEqual([]);
  });

  test.each([/(a+)+$/, /(a|a)*$/, /(\d+)*x/, /([a-z]+\s?)+!/, /(张.*)*经理$/, /\s+$/])(
    "%s is caught by proof",
    async (pattern) => {
      expect(await findVulnerable([{ where: "here", pattern }])).toHaveLength(1);
    },
  );
});

test.each([/(a+)+$/, /(a|a)*$/, /(\d+)*x/, /([a-z]+\s?)+!/, /(张.*)*经理$/, /(.*)(.*)(.*)(.*)x/])(
  "%s is caught",
  (pattern) => {
    expect(measureBacktracking(pattern)).toBeDefined();
  },
);

test.each([/a+$/, /^\d{1,20}(\.\d+)?$/, /(?:公司|集团)$/])("%s is not", (pattern) => {
  expect(measureBacktracking(pattern)).toBeUndefined();
});

test("literals are found, flags and all", () => {
  const found = patternsIn("a.ts", "const a = /x\\/y/gi;\nf(/[/]z/u);");
  expect(found.map(({ where, pattern }) => `${where} ${pattern}`)).toEqual([
    "a.ts:1 /x\\/y/gi",
    "a.ts:2 /[/]z/u",
  ]);
});
