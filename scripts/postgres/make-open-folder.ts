import { chmod, mkdir, stat } from "node:fs/promises";

/**
 * A folder that every user may walk through, whatever the umask; one that
 * exists already keeps its mode.
 */
export async function makeOpenFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) return;
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}
