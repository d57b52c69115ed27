import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkVersion } from "#scripts/data/check-version.ts";
import { claimDataDir } from "#scripts/data/claim-data-dir.ts";
import { openDataDir } from "#scripts/data/open-data-dir.ts";
import { openSecrets } from "#scripts/data/secrets.ts";
import { takeLock } from "#scripts/data/take-lock.ts";
import { makeFolder } from "./make-folder.ts";
import { refusalOf } from "./refusal-of.ts";
import { runScript } from "./run-script.ts";

const HOLDER = join(import.meta.dirname, "fixtures", "hold-lock.ts");
const isRoot = userInfo().uid === 0;

describe("the lock of the data folder", () => {
  test("a second process is refused with the pid and address of the first", async () => {
    const dir = makeFolder();
    const holder = runScript([HOLDER, dir]);
    await holder.shows("held false");
    const refusal = await refusalOf(() => takeLock(dir));
    for (const text of [refusal.zh, refusal.en]) {
      expect(text).toContain(String(holder.pid));
      expect(text).toContain("http://localhost:3999");
    }
  });

  test("a lock whose owner was killed is taken over at once", async () => {
    const dir = makeFolder();
    const holder = runScript([HOLDER, dir]);
    await holder.shows("held false");
    holder.child.kill("SIGKILL");
    await holder.exit;
    const lock = takeLock(dir);
    expect(lock.takenOver).toBe(true);
    lock.release();
    expect(takeLock(dir).takenOver).toBe(false);
  });

  test("a live process with the pid of a dead owner does not keep the folder", () => {
    const dir = makeFolder();
    const stranger = { pid: process.ppid, host: "h", since: "", address: null };
    writeFileSync(join(dir, "owner.json"), JSON.stringify(stranger));
    const lock = takeLock(dir);
    expect(lock.takenOver).toBe(true);
    lock.release();
  });

  test("of many that start at once exactly one wins", async () => {
    const dir = makeFolder();
    const all = Array.from({ length: 6 }, () => runScript([HOLDER, dir]));
    const outcomes = await Promise.all(
      all.map((one) =>
        one.shows("held").then(
          () => "won",
          () => "lost",
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "won")).toHaveLength(1);
  });
});

describe("a data folder that must not be used", () => {
  test("of a newer version: refused, nothing in it changes", async () => {
    const dir = makeFolder();
    const text = '{"layout":99,"postgres":18}';
    writeFileSync(join(dir, "version.json"), text);
    const refusal = await refusalOf(() => checkVersion(dir));
    expect(refusal.zh).toContain("更新的版本");
    expect(refusal.en).toContain("newer version");
    expect(readFileSync(join(dir, "version.json"), "utf8")).toBe(text);
  });

  test("of an older PostgreSQL or with a broken version file: refused", async () => {
    const dir = makeFolder();
    writeFileSync(join(dir, "version.json"), '{"layout":1,"postgres":17}');
    expect((await refusalOf(() => checkVersion(dir))).en).toContain("PostgreSQL 17");
    writeFileSync(join(dir, "version.json"), "{");
    expect((await refusalOf(() => checkVersion(dir))).en).toContain("Cannot understand");
  });

  test("with foreign files in it: refused", async () => {
    const dir = makeFolder();
    writeFileSync(join(dir, "holiday.jpg"), "");
    expect((await refusalOf(() => openDataDir(dir))).en).toContain("holiday.jpg");
  });

  test("below a file: refused with what to do", async () => {
    const dir = makeFolder();
    writeFileSync(join(dir, "file"), "");
    const refusal = await refusalOf(() => openDataDir(join(dir, "file", "data")));
    expect(refusal.en).toContain("--data-dir");
  });

  test.runIf(isRoot)("read-only even for root: refused", async () => {
    const dir = makeFolder();
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "ro", "tmpfs", dir], { stdio: "ignore" });
    } catch {
      return; // A container without the right to mount.
    }
    try {
      expect((await refusalOf(() => openDataDir(dir))).en).toContain("EROFS");
    } finally {
      execFileSync("umount", [dir]);
    }
  });
});

describe("secrets", () => {
  test("are made once, kept, and readable by the owner only", async () => {
    const dir = makeFolder();
    const first = await openSecrets(dir);
    expect(await openSecrets(dir)).toEqual(first);
    expect(statSync(join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("are never made anew beside an existing database", async () => {
    const dir = makeFolder();
    mkdirSync(join(dir, "postgres"));
    expect((await refusalOf(() => openSecrets(dir))).en).toContain("Restore");
  });

  test("a claim cut short anywhere can be repeated", async () => {
    const dir = join(makeFolder(), "new", "data");
    const releases: (() => void)[] = [];
    await claimDataDir(dir, (release) => releases.push(release));
    releases[0]?.();
    const again = await claimDataDir(dir, (release) => releases.push(release));
    expect(again.lock.takenOver).toBe(false);
    releases[1]?.();
  });
});
