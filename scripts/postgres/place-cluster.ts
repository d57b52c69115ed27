import { createHash } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Refusal } from "#scripts/console/refusal.ts";
import { canReach } from "./can-reach.ts";
import type { Cluster } from "./cluster.ts";
import { readClusterNote } from "./cluster-note.ts";
import { findPrograms } from "./find-programs.ts";
import { findRunAs } from "./find-run-as.ts";
import { makeOpenFolder } from "./make-open-folder.ts";
import { placePrograms } from "./place-programs.ts";

/** Root-owned and open to walk through: for clones that only root can enter. */
const OUTSIDE = "/var/lib/huike";

export type PlacedCluster = Cluster & { outside: boolean };

/**
 * Decides where the cluster of a data folder lives. Normally in the folder. As
 * root with a folder that the user `postgres` cannot enter: outside, noted in
 * the folder so that a moved folder still finds its data.
 */
export async function placeCluster(
  dir: string,
  options: { password: string; durable: boolean; outside?: string },
): Promise<PlacedCluster> {
  const home = await realpath(dir);
  const outside = options.outside ?? OUTSIDE;
  const note = readClusterNote(home);
  const inside = join(home, "postgres");
  let dataDir = note ? resolve(home, note.dataDir) : inside;
  const runAs = await findRunAs(dataDir);
  if (note) {
    if (!(await stat(dataDir).catch(() => undefined))) refuseMissing(dataDir);
    if (runAs && !(await canReach(dataDir, runAs))) refuseUnreachable(dataDir);
  } else if (runAs && !(await canReach(home, runAs))) {
    const mark = createHash("sha256").update(home).digest("hex").slice(0, 16);
    dataDir = join(outside, mark, "postgres");
    await makeOpenFolder(outside);
    await makeOpenFolder(join(outside, mark));
  }
  return {
    programs: await placePrograms(findPrograms(), outside, runAs),
    dataDir,
    logFile: join(home, "postgres.log"),
    port: note?.port ?? 0,
    password: options.password,
    durable: options.durable,
    outside: dataDir !== inside,
    ...(runAs ? { runAs } : {}),
  };
}

function refuseMissing(dataDir: string): never {
  throw new Refusal(
    `找不到数据库文件夹 ${dataDir}。若已移动，请移回；若确实要重新开始，请删除数据文件夹里的 postgres.json 后再启动。`,
    `The database folder ${dataDir} is missing. Move it back; to really start afresh, delete postgres.json in the data folder and start again.`,
  );
}

function refuseUnreachable(dataDir: string): never {
  throw new Refusal(
    `系统用户 postgres 进不去数据库文件夹 ${dataDir}（某一级上层文件夹的权限不允许）。请对上层文件夹执行 chmod o+x，或移回原处。`,
    `The system user postgres cannot enter ${dataDir} (a parent folder forbids it). Run chmod o+x on the parents, or move it back.`,
  );
}
