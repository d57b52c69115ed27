import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { idempotencyKeys } from "#db/schema/idempotency-keys.ts";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import { stableJson } from "./stable-json.ts";
import { atCommit } from "./with-actor.ts";

export type Claim = { replay: false } | { replay: true; response: unknown };

type Call = { key: string; command: string; input: unknown };

function where(context: Context, key: string) {
  return and(
    eq(idempotencyKeys.tenantId, context.principal.tenantId),
    eq(idempotencyKeys.actorId, context.principal.userId),
    eq(idempotencyKeys.key, key),
  );
}

/**
 * Claims a key in the caller's transaction. A second caller waits for the first one's commit and gets its answer.
 * Throws `conflict` when the same key comes with another request.
 */
export async function claimKey(tx: Tx, context: Context, call: Call): Promise<Claim> {
  const requestHash = createHash("sha256")
    .update(`${call.command}\n${stableJson(call.input)}`)
    .digest("hex");
  const { tenantId, userId } = context.principal;
  const inserted = await tx.execute(sql`
    insert into idempotency_keys (tenant_id, actor_id, key, command, request_hash)
    values (${tenantId}, ${userId}, ${call.key}, ${call.command}, ${requestHash})
    on conflict do nothing returning key`);
  if (inserted.length > 0) return { replay: false };
  const [known] = await tx.select().from(idempotencyKeys).where(where(context, call.key));
  if (known?.requestHash !== requestHash) {
    throw new AppError("conflict", "idempotency key used for another request", {
      reason: "idempotency_reused",
    });
  }
  return { replay: true, response: known.response };
}

/** Keeps the answer under the key, in the same transaction as the effect. */
export function keepAnswer(tx: Tx, context: Context, key: string, response: unknown): void {
  const { tenantId, userId } = context.principal;
  atCommit(tx, {
    text: "update idempotency_keys set response = $4 where tenant_id = $1 and actor_id = $2 and key = $3",
    values: [tenantId, userId, key, JSON.stringify(response ?? null)],
  });
}
