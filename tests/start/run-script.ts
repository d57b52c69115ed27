import { type ChildProcess, spawn } from "node:child_process";
import { onTestFinished } from "vitest";

export type Running = {
  child: ChildProcess;
  pid: number;
  output(): string;
  /** Resolves when the text has been printed; rejects when the process ends first. */
  shows(text: string): Promise<void>;
  exit: Promise<number | null>;
};

/** Starts Node on a script; killed with the test, should that leave it behind. */
export function runScript(
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; node?: string } = {},
): Running {
  const child = spawn(options.node ?? process.execPath, args, {
    cwd: options.cwd,
    env: { NODE_ENV: "test", PATH: "/usr/local/bin:/usr/bin:/bin", HOME: "/tmp", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const collect = (chunk: Buffer) => {
    text += chunk.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  const shows = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => text.includes(wanted) && resolve();
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      void exit.then(() => reject(new Error(`ended before "${wanted}":\n${text}`)));
      look();
    });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return { child, pid: child.pid ?? 0, output: () => text, shows, exit };
}
