import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { promisify } from "node:util";
import { Refusal } from "#scripts/console/refusal.ts";
import type { RunAs } from "./cluster.ts";

const run = promisify(execFile);
const USER = "postgres";

/**
 * PostgreSQL refuses to run as root. As root we lend it the owner of an existing
 * cluster, else the system user `postgres`, made when missing.
 */
export async function findRunAs(dataDir: string): Promise<RunAs | undefined> {
  const me = userInfo().uid;
  const cluster = await stat(dataDir).catch(() => undefined);
  if (me !== 0) {
    if (cluster && me !== -1 && cluster.uid !== me) refuseForeign(dataDir);
    return undefined;
  }
  if (cluster && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid };
  return (await lookUp()) ?? (await createUser());
}

async function lookUp(): Promise<RunAs | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", USER]), run("id", ["-g", USER])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return undefined;
  }
}

async function createUser(): Promise<RunAs> {
  try {
    await run("groupadd", ["--system", "--force", USER]);
    await run("useradd", ["--system", "--gid", USER, "--no-create-home", USER]);
    const made = await lookUp();
    if (made) return made;
  } catch {
    // Falls through to the refusal, which says what to do instead.
  }
  throw new Refusal(
    "以 root 启动时需要系统用户 postgres，但创建失败。请先建好该用户，或改用普通用户启动，或设置 DATABASE_URL。",
    "Starting as root needs the system user postgres, which could not be created. Create it, start as a normal user, or set DATABASE_URL.",
  );
}

function refuseForeign(dataDir: string): never {
  throw new Refusal(
    `数据库文件夹 ${dataDir} 属于另一个用户（可能曾用 root 启动）。请用那个用户启动，或用 chown -R 改成当前用户。`,
    `The database folder ${dataDir} belongs to another user (perhaps an earlier start as root). Start as that user, or chown -R it to yourself.`,
  );
}
