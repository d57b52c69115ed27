import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Shutdown } from "#scripts/launch/create-shutdown.ts";

type Options = { cwd: string; shutdown: Shutdown; logFile?: string; timeoutMs?: number };

/** Runs a program to its end; -1 when it cannot run or took too long. Never outlives us. */
export async function runCommand(
  program: string,
  args: string[],
  { cwd, shutdown, logFile, timeoutMs }: Options,
): Promise<number> {
  const log = logFile ? openSync(logFile, "a") : undefined;
  try {
    return await new Promise((resolve) => {
      const output = log ?? "inherit";
      const child = spawn(program, args, {
        cwd,
        stdio: ["ignore", output, output],
        ...(timeoutMs ? { timeout: timeoutMs } : {}),
      });
      shutdown.add(() => child.kill("SIGTERM"));
      child.once("error", () => resolve(-1));
      child.once("exit", (code) => resolve(code ?? -1));
    });
  } finally {
    if (log !== undefined) closeSync(log);
  }
}
