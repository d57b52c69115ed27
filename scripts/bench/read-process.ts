import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const KIB_PER_MIB = 1024;
const SECONDS_PER_DAY = 86_400;

async function readField(pid: number, field: string): Promise<string> {
  const { stdout } = await run("ps", ["-o", `${field}=`, "-p", String(pid)]);
  return stdout.trim();
}

/** Resident memory of a process in MiB, as `ps` tells it on Linux and macOS. */
export async function readRss(pid: number): Promise<number> {
  const kib = Number(await readField(pid, "rss"));
  if (!(kib > 0)) throw new Error(`no memory figure for process ${pid}`);
  return kib / KIB_PER_MIB;
}

/** Processor time that a process has used, in whole seconds: `[days-][hours:]minutes:seconds`. */
export async function readCpuSeconds(pid: number): Promise<number> {
  const [clock = "", days = "0"] = (await readField(pid, "time")).split("-").reverse();
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number(days) * SECONDS_PER_DAY + seconds;
}
