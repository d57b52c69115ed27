import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { preferences } from "#db/schema/preferences.ts";
import type { Principal } from "#lib/platform/context.ts";
import type { PreferenceKey } from "./contract.ts";

type PreferenceRow = typeof preferences.$inferSelect;

export function selectPreferences(tx: Tx, userId: string): Promise<PreferenceRow[]> {
  return tx.select().from(preferences).where(eq(preferences.userId, userId)).orderBy(asc(preferences.key));
}

type Setting = { key: PreferenceKey; value: string };

export async function putPreferences(
  tx: Tx,
  { tenantId, userId }: Principal,
  settings: readonly Setting[],
  said: string,
): Promise<void> {
  const rows = settings.map((each) => ({ ...each, tenantId, userId, said }));
  await tx
    .insert(preferences)
    .values(rows)
    .onConflictDoUpdate({
      target: [preferences.userId, preferences.key],
      set: { value: sql`excluded.value`, said: sql`excluded.said`, updatedAt: sql`now()` },
    });
}

export async function deletePreferences(
  tx: Tx,
  userId: string,
  keys: readonly PreferenceKey[],
): Promise<PreferenceKey[]> {
  const rows = await tx
    .delete(preferences)
    .where(and(eq(preferences.userId, userId), inArray(preferences.key, [...keys])))
    .returning({ key: preferences.key });
  return rows.map(({ key }) => key);
}
