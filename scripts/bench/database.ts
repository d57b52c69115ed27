import { openSecrets, type Secrets } from "#scripts/data/secrets.ts";
import { findRunning } from "#scripts/postgres/find-running.ts";

export type BenchDatabase = { ownerUrl: string; appUrl: string; secrets: Secrets };

/** The PostgreSQL that a running server keeps for its data folder, as owner and as the app. */
export async function findDatabase(dataDir: string): Promise<BenchDatabase> {
  const secrets = await openSecrets(dataDir);
  const ownerUrl = await findRunning(dataDir, secrets.postgresPassword);
  if (!ownerUrl) throw new Error(`no PostgreSQL serves ${dataDir}`);
  const app = new URL(ownerUrl);
  app.username = "huike_app";
  app.password = secrets.appPassword;
  return { ownerUrl, appUrl: app.toString(), secrets };
}
