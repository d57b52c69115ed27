import { chmod, cp, lstat, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { canReach } from "./can-reach.ts";
import type { Cluster, RunAs } from "./cluster.ts";
import { makeOpenFolder } from "./make-open-folder.ts";

/**
 * The programs to run. When the lent user cannot walk to `node_modules`, they
 * are copied once to a folder that it can reach.
 */
export async function placePrograms(
  found: string,
  outside: string,
  runAs: RunAs | undefined,
): Promise<Cluster["programs"]> {
  const home =
    !runAs || (await canReach(join(found, "bin", "postgres"), runAs)) ? found : await copy(found, outside);
  return { initdb: join(home, "bin", "initdb"), postgres: join(home, "bin", "postgres") };
}

async function copy(found: string, outside: string): Promise<string> {
  // The size of the program tells versions apart without running it.
  const { size } = await stat(join(found, "bin", "postgres"));
  const home = join(outside, `programs-${size}`);
  if (await stat(home).catch(() => undefined)) return home;
  const draft = `${home}.copying`;
  await rm(draft, { recursive: true, force: true });
  await makeOpenFolder(outside);
  await cp(found, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  await rename(draft, home);
  return home;
}

/** A strict umask at install time would otherwise follow the files here. */
async function openToAll(path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return;
  await chmod(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (!entry.isDirectory()) return;
  for (const name of await readdir(path)) await openToAll(join(path, name));
}
