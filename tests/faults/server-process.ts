import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "..", "..");
const readySchema = z.object({
  type: z.literal("ready"),
  address: z.string(),
  demoPassword: z.string().nullable(),
});
type Ready = z.infer<typeof readySchema>;

export type ServerProcess = {
  readonly address: string;
  readonly demoPassword: string;
  /** Starts it on the same data folder and port, as after a power cut; resolves when it is ready. */
  start(): Promise<void>;
  /** kill -9: nothing of it gets to say goodbye. PostgreSQL stays, as it would. */
  kill(): Promise<void>;
  /** An orderly stop, PostgreSQL included. */
  stop(): Promise<void>;
};

/** The server as `npm start` runs it, in a process of its own. */
export function serverProcess(given: { dataDir: string; port: number; logFile: string }): ServerProcess {
  let child: ChildProcess | undefined;
  let ready: Ready | undefined;
  const known = (): Ready => {
    if (!ready) throw new Error("the server has not been ready yet");
    return ready;
  };
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null) return;
    const exited = once(ending, "exit");
    ending.kill(signal);
    await exited;
  };
  return {
    get address() {
      return known().address;
    },
    get demoPassword() {
      return known().demoPassword ?? "";
    },
    async start() {
      const options = JSON.stringify({ port: given.port, dataDir: given.dataDir });
      const started = spawn(process.execPath, [join(root, "scripts", "launch.ts"), options], {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream?.on("data", (chunk: Buffer) => appendFileSync(given.logFile, chunk));
      }
      const told = new Promise<Ready>((resolve) => {
        started.on("message", (message) => {
          const parsed = readySchema.safeParse(message);
          if (parsed.success) resolve(parsed.data);
        });
      });
      const first = await Promise.race([told, once(started, "exit").then(() => undefined)]);
      if (!first)
        throw new Error(`the server did not start:\n${readFileSync(given.logFile, "utf8").slice(-3000)}`);
      ready = first;
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}
