import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { describe, expect, onTestFinished, test } from "vitest";
import { type OpenedPostgres, openPostgres } from "#scripts/postgres/open-postgres.ts";
import { makeFolder } from "./make-folder.ts";
import { refusalOf } from "./refusal-of.ts";
import { runScript } from "./run-script.ts";

const HOLDER = join(import.meta.dirname, "fixtures", "hold-postgres.ts");
const password = "test-password";
const isRoot = userInfo().uid === 0;

async function open(dir: string, outside?: string): Promise<OpenedPostgres> {
  const opened = await openPostgres(dir, { password, ...(outside ? { outside } : {}) });
  onTestFinished(async () => void (await opened.stop()));
  return opened;
}

async function ask(url: string, text: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql.unsafe(text);
    return row ? Object.values(row)[0] : undefined;
  } finally {
    await sql.end();
  }
}

describe("the embedded PostgreSQL", () => {
  test("first start: UTF-8, UTC, safe on power cuts, only for this machine and with a password", async () => {
    const { ownerUrl, created, reused, port } = await open(makeFolder());
    expect([created, reused]).toEqual([true, false]);
    expect(await ask(ownerUrl, "show server_encoding")).toBe("UTF8");
    expect(await ask(ownerUrl, "show timezone")).toBe("UTC");
    expect(await ask(ownerUrl, "show fsync")).toBe("on");
    expect(await ask(ownerUrl, "show listen_addresses")).toBe("127.0.0.1");
    expect(await ask(ownerUrl, "select lower('ÄÉ会客')")).toBe("äé会客");
    const wrong = `postgres://huike:wrong@127.0.0.1:${port}/huike`;
    await expect(ask(wrong, "select 1")).rejects.toThrow(/password/);
  });

  test("after a stop the next start has the data and the port of before", async () => {
    const dir = makeFolder();
    const first = await open(dir);
    await ask(first.ownerUrl, "create table kept as select 7 as n");
    expect(await first.stop()).toBe(true);
    expect(existsSync(join(first.dataDir, "postmaster.pid"))).toBe(false);
    const second = await open(dir);
    expect([second.created, second.port]).toEqual([false, first.port]);
    expect(await ask(second.ownerUrl, "select n from kept")).toBe(7);
  });

  test("outlives a kill -9 of its server and is used by the next", async () => {
    const dir = makeFolder();
    const holder = runScript([HOLDER, dir]);
    await holder.shows("started");
    const pid = Number(/pid (\d+)/.exec(holder.output())?.[1]);
    holder.child.kill("SIGKILL");
    await holder.exit;
    const next = await open(dir);
    expect([next.reused, next.pid]).toEqual([true, pid]);
    expect(await ask(next.ownerUrl, "select 1")).toBe(1);
  });

  test("killed itself with kill -9: recovers and keeps what was committed", async () => {
    const dir = makeFolder();
    const first = await open(dir);
    await ask(first.ownerUrl, "create table kept as select 8 as n");
    process.kill(first.pid, "SIGKILL");
    const second = await open(dir);
    expect(second.reused).toBe(false);
    expect(await ask(second.ownerUrl, "select n from kept")).toBe(8);
  });

  test("a pid file that names a stranger is not believed", async () => {
    const dir = makeFolder();
    const first = await open(dir);
    await first.stop();
    const stranger = spawn("sleep", ["60"]);
    onTestFinished(() => void stranger.kill());
    writeFileSync(
      join(first.dataDir, "postmaster.pid"),
      `${stranger.pid}\n${first.dataDir}\n1\n5432\n\n\n\nready\n`,
    );
    const second = await open(dir);
    expect(second.reused).toBe(false);
    expect(stranger.exitCode).toBe(null);
  });

  test("its port taken by another program: moves to a free one and remembers it", async () => {
    const dir = makeFolder();
    const first = await open(dir);
    await first.stop();
    const thief = createServer();
    await new Promise<void>((resolve) => thief.listen(first.port, "127.0.0.1", resolve));
    onTestFinished(() => void thief.close());
    const second = await open(dir);
    expect(second.port).not.toBe(first.port);
    expect(readFileSync(join(dir, "postgres.json"), "utf8")).toContain(String(second.port));
  });

  test("a password of another copy is refused with what to do", async () => {
    const dir = makeFolder();
    await (await open(dir)).stop();
    const refusal = await refusalOf(() => openPostgres(dir, { password: "another-one" }));
    expect(refusal.en).toContain("secrets.json");
  });

  test("an initialisation cut short leaves nothing that stops the next", async () => {
    const dir = makeFolder();
    mkdirSync(join(dir, "postgres.initialising", "base"), { recursive: true });
    expect((await open(dir)).created).toBe(true);
  });

  test.runIf(isRoot)("as root in a folder closed to others: lives outside and is found again", async () => {
    const [dir, outside] = [makeFolder(), makeFolder()];
    chmodSync(dir, 0o700);
    const first = await open(dir, outside);
    expect(first.dataDir.startsWith(outside)).toBe(true);
    await ask(first.ownerUrl, "create table kept as select 9 as n");
    await first.stop();
    const second = await open(dir, outside);
    expect(await ask(second.ownerUrl, "select n from kept")).toBe(9);
  });
});
