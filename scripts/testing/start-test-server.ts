import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { findFreePort } from "#scripts/postgres/find-free-port.ts";
import type { PartContext } from "./part.ts";

const readySchema = z.object({
  type: z.literal("ready"),
  address: z.string(),
  demoPassword: z.string().nullable(),
});

export type TestServer = { address: string; demoPassword: string; stop(): Promise<void> };

/** `npm start` as a user has it, on a free port and a data folder of its own. */
export async function startTestServer(
  { root, workDir, shutdown }: PartContext,
  name: string,
): Promise<TestServer> {
  // Outside of `workDir`, which is removed: a failed test needs the log.
  const logFile = join(root, ".cache", `${name}-server.log`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  const log = openSync(logFile, "w");
  const options = { port: await findFreePort(), dataDir: join(workDir, name) };
  const child = spawn(process.execPath, [join(root, "scripts", "launch.ts"), JSON.stringify(options)], {
    cwd: root,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await exited;
  };
  shutdown.add(stop);
  const ready = new Promise<z.infer<typeof readySchema>>((resolve) => {
    child.on("message", (message) => {
      const parsed = readySchema.safeParse(message);
      if (parsed.success) resolve(parsed.data);
    });
  });
  const result = await Promise.race([ready, exited]);
  if (!result) throw new Error(`the test server did not start:\n${await readFile(logFile, "utf8")}`);
  return { address: result.address, demoPassword: result.demoPassword ?? "", stop };
}
