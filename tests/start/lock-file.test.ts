import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const load = () => import(join(ROOT, "scripts", "install", "complete-lock.mjs"));

test("the lock file lists the packages of every platform, or `npm ci` refuses it", async () => {
  const { completeLock } = await load();
  expect(completeLock(JSON.parse(read("package-lock.json")))).toEqual([]);
});

test("a lock file without the packages of other platforms is completed", async () => {
  const { completeLock } = await load();
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0", optionalDependencies: { "@a/linux-x64-musl": "1.2.3" } },
    },
  };
  expect(completeLock(lock)).toEqual(["@a/linux-x64-musl"]);
  expect(lock.packages).toHaveProperty(["node_modules/@a/linux-x64-musl"], {
    version: "1.2.3",
    cpu: ["x64"],
    libc: ["musl"],
    optional: true,
    os: ["linux"],
  });
  expect(completeLock(lock)).toEqual([]);
});

test("no file that `npm ci` reads names a registry", () => {
  expect(read("package-lock.json")).not.toContain('"resolved"');
  expect(read(".npmrc")).not.toContain("registry");
});
