import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "#scripts/console/refusal.ts";
import { type Cluster, OWNER_ROLE, PROGRAM_ENV } from "./cluster.ts";

const run = promisify(execFile);

/**
 * Creates the cluster when there is none. It is made beside its place and moved
 * in at the end, so that a kill in the middle never leaves half a database.
 */
export async function initCluster(cluster: Cluster): Promise<boolean> {
  const { dataDir } = cluster;
  if (await exists(join(dataDir, "PG_VERSION"))) return false;
  const draft = `${dataDir}.initialising`;
  const passwordFile = `${dataDir}.${randomBytes(6).toString("hex")}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(dataDir), { recursive: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
    if (cluster.runAs) {
      await chown(draft, cluster.runAs.uid, cluster.runAs.gid);
      await chown(passwordFile, cluster.runAs.uid, cluster.runAs.gid);
    }
    await run(cluster.programs.initdb, initFlags(cluster, draft, passwordFile), {
      ...cluster.runAs,
      cwd: dirname(dataDir),
      env: PROGRAM_ENV,
    });
    await rename(draft, dataDir);
    return true;
  } catch (cause) {
    throw explain(cause, dataDir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

function initFlags(cluster: Cluster, draft: string, passwordFile: string): string[] {
  return [
    `--pgdata=${draft}`,
    `--username=${OWNER_ROLE}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // PostgreSQL's own C.UTF-8: the same everywhere, no system locale needed.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-instructions",
    ...(cluster.durable ? [] : ["--no-sync"]),
  ];
}

function explain(cause: unknown, dataDir: string): Refusal {
  const stderr = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
  const detail = stderr || String(cause);
  return new Refusal(
    `无法在 ${dataDir} 建立数据库（磁盘空间？权限？）。修好后再次启动即可：${detail}`,
    `Could not create the database in ${dataDir} (disk space? permissions?). Fix it and start again.`,
    cause,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
