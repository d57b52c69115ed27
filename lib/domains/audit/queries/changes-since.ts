import type { Tx } from "#db/client.ts";
import { selectChangesSince } from "../repository.ts";

/** Each field that changed after `version`, with its value then and now. */
export async function changesSince(
  tx: Tx,
  of: { entityType: string; entityId: string; version: number },
): Promise<{ field: string; before: unknown; after: unknown }[]> {
  const byField = new Map<string, { field: string; before: unknown; after: unknown }>();
  for (const row of await selectChangesSince(tx, of)) {
    const first = byField.get(row.field);
    byField.set(row.field, { field: row.field, before: first ? first.before : row.before, after: row.after });
  }
  return [...byField.values()];
}
