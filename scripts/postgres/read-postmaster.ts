import { readFile } from "node:fs/promises";
import { join } from "node:path";

export type Postmaster = { pid: number; port: number; status: string };

/** What PostgreSQL says of itself in `postmaster.pid`: lines 1, 4 and 8. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDir, "postmaster.pid"), "utf8").catch(() => undefined);
  const lines = text?.split("\n") ?? [];
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[3] ?? "", 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number.isInteger(port) ? port : 0, status: lines[7]?.trim() ?? "" };
}
