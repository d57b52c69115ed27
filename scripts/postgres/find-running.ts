import { resolve } from "node:path";
import { readClusterNote } from "./cluster-note.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { isServing } from "./is-serving.ts";
import { readPostmaster } from "./read-postmaster.ts";

/** The address of the PostgreSQL that a running server keeps for this data folder. */
export async function findRunning(dir: string, password: string): Promise<string | undefined> {
  const note = readClusterNote(dir);
  if (!note) return undefined;
  const dataDir = resolve(dir, note.dataDir);
  const found = await readPostmaster(dataDir);
  if (!found || !(await isServing(found.pid, dataDir))) return undefined;
  return ensureDatabase(found.port, password);
}
