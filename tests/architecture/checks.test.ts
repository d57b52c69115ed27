import { expect, test } from "vitest";
import type { Check } from "#scripts/checks/check.ts";
import { checkDocs } from "#scripts/checks/check-docs.ts";
import { checkFloors } from "#scripts/checks/check-floors.ts";
import { checkMessages } from "#scripts/checks/check-messages.ts";
import { checkPins } from "#scripts/checks/check-pins.ts";
import { checkSizes } from "#scripts/checks/check-sizes.ts";
import { compareVersions } from "#scripts/checks/compare-versions.ts";
import { readIcu } from "#scripts/checks/read-icu.ts";
import { plantTree } from "./plant-tree.ts";

const problemsOf = async (check: Check, files: Record<string, string>) =>
  (await check(plantTree(files))).problems;
const lines = (count: number) => "x\n".repeat(count);
const lock = (packages: Record<string, string>) =>
  JSON.stringify({
    packages: Object.fromEntries(Object.entries(packages).map(([path, version]) => [path, { version }])),
  });
const floors = JSON.stringify({
  floors: { next: { min: "16.4.6", why: "holes" } },
  banned: { xlsx: "unfixed" },
});

test("sizes", async () => {
  const find = (files: Record<string, string>) => problemsOf(checkSizes, files);
  expect(await find({ "a.ts": lines(400), "a.test.ts": lines(500), "AGENTS.md": lines(100) })).toEqual([]);
  expect(await find({ "a.ts": lines(401) })).toHaveLength(1);
  expect(await find({ "a.test.ts": lines(501) })).toHaveLength(1);
  expect(await find({ "docs/AGENTS.md": lines(101) })).toHaveLength(1);
  expect(await find({ "node_modules/a.ts": lines(900) })).toEqual(["no source file found"]);
});

test("floors", async () => {
  const find = (packages: Record<string, string>) =>
    problemsOf(checkFloors, { "security-floors.json": floors, "package-lock.json": lock(packages) });
  expect(await find({ "node_modules/next": "16.4.6" })).toEqual([]);
  expect(await find({ "node_modules/next": "16.4.5" })).toHaveLength(1);
  expect(await find({ "node_modules/next": "16.4.6-canary.3" })).toHaveLength(1);
  expect(
    await find({ "node_modules/next": "17.0.0", "node_modules/a/node_modules/next": "15.9.9" }),
  ).toHaveLength(1);
  expect(await find({ "node_modules/next": "16.4.6", "node_modules/xlsx": "0.18.5" })).toHaveLength(1);
  expect(await find({ "node_modules/react": "19.0.0" })).toHaveLength(1);
});

test("versions", () => {
  expect(compareVersions("1.10.0", "1.9.9")).toBeGreaterThan(0);
  expect(compareVersions("1.0.0-rc.1", "1.0.0")).toBeLessThan(0);
  expect(compareVersions("1.0.0-rc.10", "1.0.0-rc.9")).toBeGreaterThan(0);
  expect(compareVersions("1.2.3", "1.2.3")).toBe(0);
});

test("pins", async () => {
  const find = (version: string, locked = "1.2.3") =>
    problemsOf(checkPins, {
      "package.json": JSON.stringify({ devDependencies: { zod: version } }),
      "package-lock.json": lock({ "node_modules/zod": locked }),
    });
  expect(await find("1.2.3")).toEqual([]);
  for (const loose of ["^1.2.3", "~1.2.3", "1.2", "latest", "*", "1.x", ">=1.2.3"]) {
    expect(await find(loose), loose).toHaveLength(1);
  }
  expect(await find("1.2.3", "1.2.4")).toHaveLength(1);
});

test("messages", async () => {
  const find = (
    files: Record<string, string>,
    en: object = { a: { b: "{n} x" } },
    zh: object = { a: { b: "{n} 个" } },
  ) =>
    problemsOf(checkMessages, {
      "messages/en/ui.json": JSON.stringify(en),
      "messages/zh-CN/ui.json": JSON.stringify(zh),
      ...files,
    });
  const screen = (body: string) => ({ "components/a.tsx": `const t = useTranslations("ui"); ${body}` });
  expect(await find(screen(`t("a.b"); t.rich(\`a.\${x}\`); // 注释`))).toEqual([]);
  expect(await find(screen('t("a.c")'))).toHaveLength(1);
  expect(await find(screen(`t(\`z.\${x}\`)`))).toHaveLength(1);
  expect(await find({ "app/a.tsx": '(await getTranslations("ui.a"))("c")' })).toHaveLength(1);
  expect(await find({ "agents/a.ts": 't("ui.a.c"); turn.t("ui.a.b")' })).toHaveLength(1);
  expect(await find(screen('const x = "中文"; const y = <p>你好</p>;'))).toHaveLength(1);
  expect(await find({}, { a: { b: "x" } })).toHaveLength(1);
  expect(await find({}, { a: { b: "{n}", c: "x" } })).toHaveLength(1);
  expect(await find({}, { a: { b: "" } }, { a: { b: "" } })).toHaveLength(2);
});

test("what a message takes", () => {
  expect(readIcu("{count, plural, one {# lead of {name}} other {# <b>leads</b>}}")).toEqual([
    "<b>",
    "count:plural",
    "name",
  ]);
  expect(readIcu("it's '{'no'}' {day, date, short}")).toEqual(["day:date"]);
});

test("documents", async () => {
  const find = (text: string) =>
    problemsOf(checkDocs, { "README.md": text, "lib/domains/leads/contract.ts": "" });
  expect(
    await find(
      "`lib/domains/leads/contract.ts:3` `lib/domains/<d>/` `contract.ts` `/livez` [x](lib/domains)",
    ),
  ).toEqual([]);
  expect(await find("`lib/domains/deals/contract.ts`")).toHaveLength(1);
  expect(await find("`server/index.ts` and `missing.config.ts`")).toHaveLength(2);
  expect(await find("[x](docs/gone.md#part)")).toHaveLength(1);
});
