import { explainFailure } from "#scripts/console/explain-failure.ts";
import { say } from "#scripts/console/say.ts";
import { claimDataDir } from "#scripts/data/claim-data-dir.ts";
import { readOwner } from "#scripts/data/owner-file.ts";
import { openSecrets, type Secrets } from "#scripts/data/secrets.ts";
import { findRunning } from "#scripts/postgres/find-running.ts";
import { createShutdown, type Shutdown } from "./create-shutdown.ts";
import { readGiven } from "./environment.ts";
import { resolveLaunchOptions } from "./launch-options.ts";
import { openDatabase } from "./open-database.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { setServerEnvironment } from "./server-environment.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

export type CommandContext = { ownerUrl: string; dataDir: string };
type Opened = CommandContext & { secrets: Secrets };

/**
 * Runs one command (`create-admin`, `seed`, …) on the database of the data folder
 * with the server's environment set: beside a running server, else on its own.
 * The input is read first, so that a wrong option costs nothing.
 * Ends the process: 0, or 1 after a failure that has been explained.
 */
export async function withDatabase<Input>(
  readInput: () => Input,
  work: (input: Input, context: CommandContext) => Promise<void>,
): Promise<void> {
  const shutdown = createShutdown();
  stopOnSignal(shutdown, () => 130);
  let code = 0;
  try {
    const input = readInput();
    const { dataDir, host, port } = resolveLaunchOptions(undefined);
    const opened = (await besideServer(dataDir)) ?? (await alone(dataDir, shutdown));
    const { appUrl } = await prepareDatabase(opened.ownerUrl, opened.secrets);
    setServerEnvironment({ ...opened, appUrl, host, port, mode: "production" });
    await work(input, opened);
  } catch (error) {
    explainFailure(error);
    code = 1;
  }
  await shutdown.run();
  process.exit(code);
}

async function besideServer(dataDir: string): Promise<Opened | undefined> {
  if (!readOwner(dataDir)) return undefined;
  const secrets = await openSecrets(dataDir);
  const given = readGiven().databaseUrl;
  const ownerUrl = given ?? (await findRunning(dataDir, secrets.postgresPassword));
  return ownerUrl ? { ownerUrl, dataDir, secrets } : undefined;
}

async function alone(wanted: string, shutdown: Shutdown): Promise<Opened> {
  const { dataDir, secrets } = await claimDataDir(wanted, shutdown.add);
  return { ownerUrl: await openDatabase(dataDir, secrets, shutdown, say), dataDir, secrets };
}
