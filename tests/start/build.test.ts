import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildApp } from "#scripts/build/build-app.ts";
import { checkBuild } from "#scripts/build/check-build.ts";
import { makeFolder } from "./make-folder.ts";
import { refusalOf } from "./refusal-of.ts";

/** A project with a `next` that does what the test says. */
function makeProject(next: string): string {
  const root = makeFolder();
  const bin = join(root, "node_modules", "next", "dist", "bin");
  for (const folder of [bin, join(root, "app"), join(root, "lib", "deep")]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(join(root, "package.json"), "{}");
  writeFileSync(join(root, "node_modules", "next", "package.json"), '{"name":"next"}');
  writeFileSync(join(bin, "next.js"), next);
  writeFileSync(join(bin, "next"), `require(${JSON.stringify(join(bin, "next.js"))})`);
  writeFileSync(join(root, "app", "page.tsx"), "export default 1;");
  writeFileSync(join(root, "lib", "deep", "rule.ts"), "export const a = 1;");
  return root;
}

const GOOD = `
const fs = require("fs");
console.log("built with", process.argv[2]);
fs.mkdirSync(".next", { recursive: true });
fs.writeFileSync(".next/BUILD_ID", "x");`;
const BAD = 'console.error("Type error: page.tsx is wrong"); process.exit(1);';

async function build(root: string): Promise<void> {
  await buildApp(root, join(root, "build.log"), await checkBuild(root), () => undefined);
}
const isStale = async (root: string) => (await checkBuild(root)).stale;

describe("the build", () => {
  test("is made once and then kept", async () => {
    const root = makeProject(GOOD);
    expect(await isStale(root)).toBe(true);
    await build(root);
    expect(await isStale(root)).toBe(false);
    expect(readFileSync(join(root, "build.log"), "utf8")).toContain("built with build");
  });

  test("is stale after a source was changed, added or removed", async () => {
    const root = makeProject(GOOD);
    await build(root);
    writeFileSync(join(root, "lib", "deep", "rule.ts"), "export const a = 2;");
    expect(await isStale(root)).toBe(true);
    await build(root);
    writeFileSync(join(root, "app", "new.tsx"), "");
    expect(await isStale(root)).toBe(true);
    await build(root);
    rmSync(join(root, "app", "new.tsx"));
    expect(await isStale(root)).toBe(true);
  });

  test("is not stale when only time stamps or tests changed", async () => {
    const root = makeProject(GOOD);
    await build(root);
    utimesSync(join(root, "app", "page.tsx"), 1, 1);
    writeFileSync(join(root, "lib", "deep", "rule.test.ts"), "");
    expect(await isStale(root)).toBe(false);
    expect(await isStale(root)).toBe(false);
  });

  test("that lost its output is stale", async () => {
    const root = makeProject(GOOD);
    await build(root);
    rmSync(join(root, ".next", "BUILD_ID"));
    expect(await isStale(root)).toBe(true);
  });

  test("that fails shows why, and the older one is not served", async () => {
    const root = makeProject(GOOD);
    await build(root);
    writeFileSync(join(root, "node_modules", "next", "dist", "bin", "next.js"), BAD);
    writeFileSync(join(root, "app", "page.tsx"), "broken");
    const refusal = await refusalOf(() => build(root));
    expect(refusal.zh).toContain("page.tsx is wrong");
    expect(refusal.en).toContain("build.log");
    writeFileSync(join(root, "app", "page.tsx"), "export default 1;");
    expect(existsSync(join(root, ".next", "BUILD_ID"))).toBe(true);
    expect(await isStale(root)).toBe(true);
  });
});
