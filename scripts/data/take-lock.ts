import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Refusal } from "#scripts/console/refusal.ts";
import { type Owner, readOwner, removeOwner, writeOwner } from "./owner-file.ts";

export type Lock = {
  /** True when the previous owner died without letting go (kill -9, power cut). */
  takenOver: boolean;
  announce(address: string): void;
  release(): void;
};

const SQLITE_BUSY = 5;
/** Two starts at the same moment may block each other for an instant. */
const PATIENCE_MS = 500;

/** A handle that is collected would drop its lock in silence. */
const held = new Set<DatabaseSync>();

/**
 * One running copy per data folder. SQLite's exclusive lock is a lock of the
 * operating system: it ends with the process however that dies, so there are no
 * stale locks, no pids that now name another program, and no race in stealing.
 */
export function takeLock(dir: string): Lock {
  const handle = new DatabaseSync(join(dir, "huike.lock"), { timeout: PATIENCE_MS });
  try {
    handle.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    handle.close();
    throw explain(dir, cause);
  }
  held.add(handle);
  const takenOver = readOwner(dir) !== undefined;
  writeOwner(dir, null);
  return {
    takenOver,
    announce: (address) => writeOwner(dir, address),
    release: () => {
      if (!held.delete(handle)) return;
      removeOwner(dir);
      handle.close();
    },
  };
}

function explain(dir: string, cause: unknown): Refusal {
  const busy = cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY;
  if (busy) return refuseInUse(dir, readOwner(dir), cause);
  return new Refusal(
    `无法锁定数据文件夹 ${dir}（该文件系统可能不支持文件锁）。请用 --data-dir 指定本地磁盘上的文件夹。`,
    `Cannot lock the data folder ${dir} (its file system may not support locks). Give a folder on a local disk with --data-dir.`,
    cause,
  );
}

function refuseInUse(dir: string, owner: Owner | undefined, cause: unknown): Refusal {
  const pid = owner ? String(owner.pid) : "?";
  const where = owner?.address ?? "?";
  return new Refusal(
    `数据文件夹 ${dir} 正被另一个运行中的会客使用（进程 ${pid}，地址 ${where}）。请直接打开该地址，或先停掉它（kill ${pid}），或用 --data-dir 指定另一个文件夹。`,
    `The data folder ${dir} is in use by another running copy (process ${pid}, address ${where}). Open that address, stop it first (kill ${pid}), or give another folder with --data-dir.`,
    cause,
  );
}
