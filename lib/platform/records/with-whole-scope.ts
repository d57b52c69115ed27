import { sql } from "drizzle-orm";
import type { OwnedObject } from "../context.ts";
import type { Asking } from "./asking.ts";

async function set(asking: Asking, scopes: [OwnedObject, string][]): Promise<void> {
  const calls = scopes.map(([object, scope]) => sql`set_config(${`app.scope_${object}`}, ${scope}, true)`);
  await asking.tx.execute(sql`select ${sql.join(calls, sql`, `)}`);
}

/**
 * Opens the tenant's wall around one piece of work: an update is checked against what the person sees afterwards, and a
 * merge must also take along what they do not see. What is outside of the tenant stays outside.
 */
export async function withWholeScope<T>(
  asking: Asking,
  objects: readonly OwnedObject[],
  work: () => Promise<T>,
): Promise<T> {
  if (objects.length === 0) return work();
  const { scopes } = asking.context.principal;
  await set(
    asking,
    objects.map((object) => [object, "all"]),
  );
  // A failure aborts the transaction and its settings with it: nothing to put back.
  const result = await work();
  await set(
    asking,
    objects.map((object) => [object, scopes[object]]),
  );
  return result;
}
