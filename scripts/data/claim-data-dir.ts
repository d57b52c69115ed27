import { checkVersion } from "./check-version.ts";
import { openDataDir } from "./open-data-dir.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import { type Lock, takeLock } from "./take-lock.ts";

export type ClaimedDataDir = { dataDir: string; lock: Lock; secrets: Secrets };

/** The data folder for us alone. `onLock` learns of the lock before anything else can fail. */
export async function claimDataDir(
  wanted: string,
  onLock: (release: () => void) => void,
): Promise<ClaimedDataDir> {
  const dataDir = await openDataDir(wanted);
  const lock = takeLock(dataDir);
  onLock(lock.release);
  await checkVersion(dataDir);
  return { dataDir, lock, secrets: await openSecrets(dataDir) };
}
