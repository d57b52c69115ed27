import type { Principal } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { contextOf } from "../context-of.ts";
import { principalOf } from "../principal-of.ts";
import { findApiKey, touchApiKey } from "../repository.ts";
import { hashSecret } from "../secrets.ts";

const touchAfterMs = 60_000;

/** The person behind a bearer key; undefined when the key is unknown or revoked. */
export async function resolveApiKey(
  key: string,
): Promise<{ keyId: string; principal: Principal } | undefined> {
  const row = await findApiKey(hashSecret(key));
  if (!row) return undefined;
  const principal = principalOf(row);
  const last = row.last_used_at ? new Date(row.last_used_at).getTime() : 0;
  if (Date.now() - last > touchAfterMs) {
    await withActor(contextOf(principal, { kind: "api" }), (tx) => touchApiKey(tx, row.key_id, new Date()));
  }
  return { keyId: row.key_id, principal };
}
