import type { Secrets } from "#scripts/data/secrets.ts";
import { openPostgres } from "#scripts/postgres/open-postgres.ts";
import type { Shutdown } from "./create-shutdown.ts";
import { readGiven } from "./environment.ts";

type Note = (zh: string, en: string) => void;

/** The operator's PostgreSQL when DATABASE_URL is set, else the embedded one. */
export async function openDatabase(
  dir: string,
  secrets: Secrets,
  shutdown: Shutdown,
  note: Note,
): Promise<string> {
  const { databaseUrl } = readGiven();
  if (databaseUrl) return databaseUrl;
  const opening = openPostgres(dir, { password: secrets.postgresPassword });
  // Registered before it is open: a Ctrl-C meanwhile waits and then stops it.
  shutdown.add(async () => {
    const opened = await opening.catch(() => undefined);
    if (opened && !(await opened.stop())) {
      process.stderr.write(
        "PostgreSQL 仍在停止中，会自行结束。\nPostgreSQL is still stopping and will end by itself.\n",
      );
    }
  });
  const opened = await opening;
  if (opened.reused) {
    note(
      `  发现上次留下的 PostgreSQL（进程 ${opened.pid}）仍在运行，已直接使用。`,
      `  Found the PostgreSQL of the last run still alive (process ${opened.pid}) and used it.`,
    );
  }
  if (opened.outside && opened.created) {
    note(
      `  注意：以 root 启动且系统用户 postgres 进不去 ${dir}，数据库存放在 ${opened.dataDir}，备份时请一并备份。`,
      `  Note: started as root and the system user postgres cannot enter ${dir}; the database lives in ${opened.dataDir}: back it up too.`,
    );
  }
  return opened.ownerUrl;
}
