import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Whether the process is the postmaster of this very cluster. A pid alone proves
 * nothing: after a reboot it may name any program, so its command line must
 * carry the folder (we always start it with `-D <folder>`).
 */
export async function isServing(pid: number, dataDir: string): Promise<boolean> {
  const command = await readCommand(pid);
  return command.includes("postgres") && command.includes(dataDir);
}

async function readCommand(pid: number): Promise<string> {
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return line.replaceAll("\0", " ");
  }
  const listed = await run("ps", ["-o", "command=", "-p", String(pid)]).catch(() => undefined);
  return listed?.stdout ?? "";
}
