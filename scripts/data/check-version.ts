import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "#scripts/console/refusal.ts";
import { POSTGRES_MAJOR } from "#scripts/postgres/cluster.ts";
import { readJson } from "./read-json.ts";
import { writeJson } from "./write-json.ts";

/** Raised when the files of the data folder change their meaning. */
const LAYOUT = 1;

const versionSchema = z.object({ layout: z.number(), postgres: z.number() });
type Version = z.infer<typeof versionSchema>;

/** Refuses a data folder of another version before anything in it is touched. */
export async function checkVersion(dir: string): Promise<void> {
  const file = join(dir, "version.json");
  const read = readJson(file, versionSchema);
  if (read.state === "broken") throw refuseBroken(file);
  if (read.state === "absent") {
    await writeJson(file, { layout: LAYOUT, postgres: POSTGRES_MAJOR });
    return;
  }
  const found = read.value;
  if (found.layout > LAYOUT || found.postgres > POSTGRES_MAJOR) throw refuseNewer(dir, found);
  if (found.postgres < POSTGRES_MAJOR) throw refuseOlder(dir, found.postgres);
}

function refuseNewer(dir: string, found: Version): Refusal {
  return new Refusal(
    `数据文件夹 ${dir} 来自更新的版本（布局 ${found.layout}、PostgreSQL ${found.postgres}；本程序支持 ${LAYOUT}、${POSTGRES_MAJOR}），没有做任何改动。请更新程序（git pull），或用 --data-dir 指定另一个文件夹。`,
    `The data folder ${dir} comes from a newer version (layout ${found.layout}, PostgreSQL ${found.postgres}; this one knows ${LAYOUT} and ${POSTGRES_MAJOR}); nothing was changed. Update the program (git pull) or give another folder with --data-dir.`,
  );
}

function refuseOlder(dir: string, postgres: number): Refusal {
  return new Refusal(
    `数据文件夹 ${dir} 里的数据库是 PostgreSQL ${postgres}，本程序需要 ${POSTGRES_MAJOR}，没有做任何改动。请用旧版程序启动并导出（pg_dump），再导入新的数据文件夹。`,
    `The database in ${dir} is PostgreSQL ${postgres}; this version needs ${POSTGRES_MAJOR}; nothing was changed. Start the old version, export with pg_dump, and import into a new data folder.`,
  );
}

function refuseBroken(file: string): Refusal {
  return new Refusal(
    `无法读懂 ${file}，没有做任何改动。请从备份恢复该文件。`,
    `Cannot understand ${file}; nothing was changed. Restore that file from a backup.`,
  );
}
