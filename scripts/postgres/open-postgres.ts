import { dirname } from "node:path";
import { takeLock } from "#scripts/data/take-lock.ts";
import { writeClusterNote } from "./cluster-note.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { initCluster } from "./init-cluster.ts";
import { placeCluster } from "./place-cluster.ts";
import { startPostgres } from "./start-postgres.ts";
import { stopPostgres } from "./stop-postgres.ts";

export type OpenedPostgres = {
  ownerUrl: string;
  dataDir: string;
  pid: number;
  port: number;
  created: boolean;
  /** True when a PostgreSQL that a killed server left behind was taken over. */
  reused: boolean;
  outside: boolean;
  stop(): Promise<boolean>;
};

/** From a data folder to a running PostgreSQL with our database in it. */
export async function openPostgres(
  dir: string,
  options: { password: string; durable?: boolean; outside?: string },
): Promise<OpenedPostgres> {
  const cluster = await placeCluster(dir, { durable: true, ...options });
  const { dataDir, outside } = cluster;
  // A copied data folder points at the same outside cluster: never both at once.
  const lock = outside ? takeLock(dirname(dataDir)) : undefined;
  const stop = async () => {
    const done = await stopPostgres(dataDir);
    lock?.release();
    return done;
  };
  try {
    const created = await initCluster(cluster);
    const started = await startPostgres(cluster);
    const ownerUrl = await ensureDatabase(started.port, options.password);
    if (created || started.port !== cluster.port) {
      await writeClusterNote(dir, { dataDir: outside ? dataDir : "postgres", port: started.port });
    }
    return { ownerUrl, created, ...started, dataDir, outside, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
