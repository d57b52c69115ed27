import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findFreePort } from "#scripts/postgres/find-free-port.ts";
import { readPostmaster } from "#scripts/postgres/read-postmaster.ts";
import { stopPostgres } from "#scripts/postgres/stop-postgres.ts";
import { makeSandbox, type Sandbox, settle } from "./make-sandbox.ts";
import { type Running, runScript } from "./run-script.ts";

const READY = "Huike is ready";

function start(sandbox: Sandbox, args: string[] = [], env: Record<string, string> = {}): Running {
  const cluster = join(sandbox.root, ".data", "postgres");
  onTestFinished(async () => void (await stopPostgres(cluster)));
  // `node` of the machine, as `npm start` runs it before anything is installed.
  const script = [join(sandbox.root, "scripts", "start.mjs"), ...args];
  return runScript(script, { cwd: sandbox.root, env: { ...sandbox.env, ...env }, node: "node" });
}

async function settled(): Promise<Sandbox> {
  const sandbox = makeSandbox();
  await settle(sandbox);
  return sandbox;
}

function serverPid(sandbox: Sandbox): number {
  const text = readFileSync(join(sandbox.root, ".data", "owner.json"), "utf8");
  return Number(JSON.parse(text).pid);
}

const postmaster = (sandbox: Sandbox) => readPostmaster(join(sandbox.root, ".data", "postgres"));

async function port(): Promise<string[]> {
  return ["--port", String(await findFreePort())];
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("did not happen in 15 s");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("npm start", () => {
  test("first start to Ctrl-C: address, logins, environment; nothing runs afterwards", async () => {
    const sandbox = await settled();
    const args = await port();
    const run = start(sandbox, args);
    await run.shows("rep@demo.huike");
    expect(run.output()).toContain(READY);
    const password = /password: (\S{10})）/.exec(run.output())?.[1];
    const reply = await fetch(`http://127.0.0.1:${args[1]}`);
    expect(await reply.json()).toMatchObject({
      NODE_ENV: "production",
      APP_URL: `http://localhost:${args[1]}`,
      NEXTAUTH_URL: `http://localhost:${args[1]}`,
      DATA_DIR: join(sandbox.root, ".data"),
      DEMO_PASSWORD: password,
      NEXT_TELEMETRY_DISABLED: "1",
    });
    const before = await postmaster(sandbox);
    expect(before?.status).toBe("ready");
    run.child.kill("SIGINT");
    expect(await run.exit).toBe(0);
    expect(await postmaster(sandbox)).toBe(undefined);
    expect(existsSync(sandbox.npmCalls)).toBe(false);

    const again = start(sandbox, args);
    await again.shows(READY);
    expect(again.output()).toContain(password);
    again.child.kill("SIGTERM");
    expect(await again.exit).toBe(0);
  });

  test("a second copy on the same data folder is refused, the first keeps running", async () => {
    const sandbox = await settled();
    const args = await port();
    const first = start(sandbox, args);
    await first.shows(READY);
    const second = start(sandbox);
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`http://localhost:${args[1]}`);
    expect(second.output()).toContain("数据文件夹");
    expect((await fetch(`http://127.0.0.1:${args[1]}`)).status).toBe(200);
  });

  test("kill -9 of the server: the next start finds its PostgreSQL and uses it", async () => {
    const sandbox = await settled();
    const args = await port();
    const first = start(sandbox, args);
    await first.shows(READY);
    const pid = (await postmaster(sandbox))?.pid;
    process.kill(serverPid(sandbox), "SIGKILL");
    expect(await first.exit).toBe(1);
    expect(first.output()).toContain("SIGKILL");
    const second = start(sandbox, args);
    await second.shows(READY);
    expect(second.output()).toContain(`process ${pid}`);
    expect((await postmaster(sandbox))?.pid).toBe(pid);
  });

  test("kill -9 of start.mjs: the server notices and stops in order", async () => {
    const sandbox = await settled();
    const run = start(sandbox, await port());
    await run.shows(READY);
    run.child.kill("SIGKILL");
    await until(async () => (await postmaster(sandbox)) === undefined);
    await until(() => !existsSync(join(sandbox.root, ".data", "owner.json")));
  });

  test("a data folder of a newer version is refused", async () => {
    const sandbox = await settled();
    mkdirSync(join(sandbox.root, ".data"));
    writeFileSync(join(sandbox.root, ".data", "version.json"), '{"layout":99,"postgres":99}');
    const run = start(sandbox);
    expect(await run.exit).toBe(1);
    expect(run.output()).toContain("git pull");
  });

  test("without the demo it says how to make the first administrator", async () => {
    const sandbox = await settled();
    const run = start(sandbox, ["--no-demo", ...(await port())]);
    await run.shows("npm run create-admin");
    expect(run.output()).not.toContain("rep@demo.huike");
  });

  test("an unknown option, a wrong port and --help need no installation", async () => {
    const sandbox = makeSandbox();
    for (const args of [
      ["--prot", "1"],
      ["--port", "70000"],
    ]) {
      const run = start(sandbox, args);
      expect(await run.exit).toBe(1);
      expect(run.output()).toContain("--no-demo");
    }
    expect(await start(sandbox, ["--help"]).exit).toBe(0);
    expect(existsSync(sandbox.npmCalls)).toBe(false);
  });
});

describe("the installation", () => {
  test("without network: says so and what to do, and is tried again the next time", async () => {
    const sandbox = makeSandbox();
    for (const calls of [1, 2]) {
      const run = start(sandbox);
      expect(await run.exit).toBe(1);
      expect(run.output()).toContain("连不上 npm");
      expect(run.output()).toContain("registry cannot be reached");
      expect(readFileSync(sandbox.npmCalls, "utf8").trim().split("\n")).toHaveLength(calls);
    }
  });

  test("a change is installed once, then npm is left alone", async () => {
    const sandbox = await settled();
    sandbox.setNpm("#!/bin/sh\nexit 0");
    // Counts like the lock file, which would make the build stale as well.
    writeFileSync(join(sandbox.root, ".npmrc"), "fund=false\n");
    for (let round = 0; round < 2; round += 1) {
      const run = start(sandbox, await port());
      await run.shows(READY);
      run.child.kill("SIGTERM");
      expect(await run.exit).toBe(0);
    }
    const calls = readFileSync(sandbox.npmCalls, "utf8").trim().split("\n");
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^ci /);
  });

  test("is refused while a copy is running from these packages", async () => {
    const sandbox = await settled();
    const first = start(sandbox, await port());
    await first.shows(READY);
    const lock = join(sandbox.root, "package-lock.json");
    writeFileSync(lock, `${readFileSync(lock, "utf8")}\n`);
    const second = start(sandbox);
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`kill ${serverPid(sandbox)}`);
    expect(existsSync(sandbox.npmCalls)).toBe(false);
  });

  test("is not refused because a stranger has the number of a server that died", async () => {
    const sandbox = makeSandbox();
    mkdirSync(join(sandbox.root, ".data"));
    writeFileSync(join(sandbox.root, ".data", "owner.json"), '{"pid":1}');
    const run = start(sandbox);
    expect(await run.exit).toBe(1);
    expect(existsSync(sandbox.npmCalls)).toBe(true);
  });
});
