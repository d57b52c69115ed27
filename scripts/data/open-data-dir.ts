import { readdir, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "#scripts/console/refusal.ts";
import { makeOpenFolder } from "#scripts/postgres/make-open-folder.ts";

/** What a start that was cut short may leave before the version file is there. */
const EARLY_FILES = new Set(["huike.lock", "owner.json", "version.json.new", ".write-test"]);

/** Enough to notice a full disk before a half-written file does. */
const PROBE_BYTES = 256 * 1024;

/** Creates the data folder or refuses one that is not ours or not writable. */
export async function openDataDir(dir: string): Promise<string> {
  try {
    await makeOpenFolder(dir);
    const names = await readdir(dir);
    if (!names.includes("version.json")) {
      const foreign = names.find((name) => !EARLY_FILES.has(name));
      if (foreign) throw refuseForeign(dir, foreign);
    }
    // Asking for permission is not enough: a read-only mount lets root through.
    const probe = join(dir, ".write-test");
    await writeFile(probe, Buffer.alloc(PROBE_BYTES)).finally(() => rm(probe, { force: true }));
    return await realpath(dir);
  } catch (error) {
    throw error instanceof Refusal ? error : refuseUnwritable(dir, error);
  }
}

function refuseForeign(dir: string, foreign: string): Refusal {
  return new Refusal(
    `${dir} 里有不属于会客的文件（例如 ${foreign}），为避免弄乱它们没有使用。请用 --data-dir 指定一个空文件夹。`,
    `${dir} holds files that are not ours (such as ${foreign}) and was left alone. Give an empty folder with --data-dir.`,
  );
}

function refuseUnwritable(dir: string, cause: unknown): Refusal {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new Refusal(
      `磁盘已满，无法写入数据文件夹 ${dir}。请腾出空间后再启动。`,
      `The disk is full: cannot write to the data folder ${dir}. Free some space and start again.`,
      cause,
    );
  }
  return new Refusal(
    `没有权限写入数据文件夹 ${dir}（${code}）。请修改该文件夹的权限，或用 --data-dir 指定另一个文件夹。`,
    `No permission to write to the data folder ${dir} (${code}). Change its permissions or give another folder with --data-dir.`,
    cause,
  );
}
