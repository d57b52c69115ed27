import { pool } from "#db/client.ts";

export type Handlers = Record<string, (payload: string) => void>;

/** Listens to database channels on one connection that reconnects by itself. Returns how to stop. */
export async function listen(handlers: Handlers): Promise<() => Promise<void>> {
  const sql = pool();
  const listening = await Promise.all(
    Object.entries(handlers).map(([channel, handle]) => sql.listen(channel, handle)),
  );
  return async () => {
    await Promise.all(listening.map((each) => each.unlisten())).catch(() => undefined);
  };
}
