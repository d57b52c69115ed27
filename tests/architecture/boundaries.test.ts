import { copyFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { checkBoundaries } from "#scripts/checks/check-boundaries.ts";
import { cruise } from "#scripts/checks/cruise.ts";
import { breaches, sound } from "./boundary-breaches.ts";
import { plantTree } from "./plant-tree.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const rulesSchema = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const rules = rulesSchema.parse(createRequire(import.meta.url)(join(ROOT, ".dependency-cruiser.cjs")));

const importAll = (names: string[]) =>
  [
    ...names.map((name, index) => `import * as x${index} from "${name}";`),
    `export { ${names.map((_, index) => `x${index}`).join(", ")} };`,
  ].join("\n");

function plant(files: Record<string, string[]>): string {
  const texts = Object.entries(files).map(([path, names]) => [path, importAll(names)] as const);
  const root = plantTree({ ...Object.fromEntries(texts), "messages/en/ui.json": "{}" });
  for (const name of ["package.json", "tsconfig.json"]) copyFileSync(join(ROOT, name), join(root, name));
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  return root;
}

const folders = ["agents", "app", "components", "db", "lib", "scripts", "server", "tests"];

test("sound code breaks no rule", { timeout: 60_000 }, async () => {
  const { summary, modules } = await cruise(plant(sound), folders);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(modules.map((module) => module.source)).toEqual(expect.arrayContaining(Object.keys(sound)));
});

test("each rule catches its breach", { timeout: 60_000 }, async () => {
  const planted = breaches.map(([, file, name]) => [file, name ? [name] : []] as const);
  const root = plant({
    ...sound,
    ...Object.fromEntries(planted),
    "lib/platform/cycle-b.ts": ["#lib/platform/cycle-a.ts"],
  });
  const { summary } = await cruise(root, [...folders, "packages"]);
  const caught = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  const missed = breaches.filter(([rule, file]) => !caught.has(`${rule}: ${file}`));
  expect(missed).toEqual([]);
});

test("no rule is without a breach", () => {
  const named = new Set(breaches.map(([rule]) => rule));
  expect(rules.forbidden.map((rule) => rule.name).filter((name) => !named.has(name))).toEqual([]);
});

test("a cruise that skips files fails the check", async () => {
  const root = plant({ "lib/utils/plain.ts": [], "lib/utils/other.ts": [] });
  const blind = async () => ({ modules: [{ source: "lib/utils/plain.ts" }], summary: { violations: [] } });
  expect((await checkBoundaries(root, blind)).problems).toEqual(["not cruised: lib/utils/other.ts"]);
});

test("a project without sources fails the check", async () => {
  const empty = async () => ({ modules: [], summary: { violations: [] } });
  expect((await checkBoundaries(plantTree({ "README.md": "" }), empty)).problems).toHaveLength(1);
});
