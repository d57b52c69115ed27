import { closePool } from "#db/client.ts";

/** Ends the process's database connections, last of all. */
export async function closeConnections(): Promise<void> {
  await closePool();
}
