import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { RunAs } from "./cluster.ts";

/**
 * Whether the user may walk through every folder down to `path` (which may not
 * exist yet). A clone under /root (mode 0700) is the case that fails.
 */
export async function canReach(path: string, user: RunAs): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found) {
      const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0;
      if (((found.mode >> shift) & 1) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
