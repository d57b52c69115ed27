import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import serverEnvironment from "#scripts/install/server-environment.json" with { type: "json" };
import serverFlags from "#scripts/install/server-flags.json" with { type: "json" };
import { findFreePort } from "#scripts/postgres/find-free-port.ts";
import type { BenchContext } from "./bench.ts";

const readySchema = z.object({ type: z.literal("ready"), address: z.string(), demoPassword: z.string() });
type Ready = z.infer<typeof readySchema>;

export type BenchServer = Ready & { dataDir: string; pid: number; stop(): Promise<void> };
type Options = { name: string; env?: Record<string, string>; flags?: string[] };

const LOG_LINES = 40;

/** The server as `npm start` runs it: a data folder of its own under `workDir`, demo company, a free port. */
export async function startServer(context: BenchContext, options: Options): Promise<BenchServer> {
  const { root, workDir, shutdown } = context;
  const dataDir = join(workDir, options.name);
  const logFile = join(workDir, `${options.name}.log`);
  const launch = { port: await findFreePort(), dataDir };
  const log = openSync(logFile, "a");
  const child = spawn(
    process.execPath,
    [...serverFlags, ...(options.flags ?? []), join(root, "scripts", "launch.ts"), JSON.stringify(launch)],
    {
      cwd: root,
      stdio: ["ignore", log, log, "ipc"],
      env: { ...serverEnvironment, ...process.env, ...options.env },
    },
  );
  closeSync(log);
  const exited = new Promise<undefined>((resolve) => child.once("exit", () => resolve(undefined)));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await exited;
  };
  shutdown.add(stop);
  const ready = await Promise.race([firstReady(child), exited]);
  if (!ready) throw new Error(`the server did not start:\n${await lastLines(logFile)}`);
  return { ...ready, dataDir, pid: child.pid ?? 0, stop };
}

function firstReady(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve) => {
    child.on("message", (message) => {
      const parsed = readySchema.safeParse(message);
      if (parsed.success) resolve(parsed.data);
    });
  });
}

async function lastLines(file: string): Promise<string> {
  return (await readFile(file, "utf8")).trimEnd().split("\n").slice(-LOG_LINES).join("\n");
}
