import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
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

/** Linux counts in hundredths of a second, whatever its kernel's own tick is. */
const TICKS_PER_SECOND = 100;

/** User and system time, from the line that the kernel keeps; nothing where there is no such file. */
async function readTicks(pid: number): Promise<number | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The name before may hold spaces and brackets; the 14th and 15th field of the line are the 12th and 13th after it.
  const fields = line?.slice(line.lastIndexOf(")") + 2).split(" ");
  return fields && Number(fields[11]) + Number(fields[12]);
}

/** Processor time that a process has used, in seconds; in whole ones, `[days-][hours:]minutes:seconds`, but on Linux. */
export async function readCpuSeconds(pid: number): Promise<number> {
  const ticks = await readTicks(pid);
  if (ticks !== undefined) return ticks / TICKS_PER_SECOND;
  const [clock = "", days = "0"] = (await readField(pid, "time")).split("-").reverse();
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number(days) * SECONDS_PER_DAY + seconds;
}
