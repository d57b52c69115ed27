import { createHmac, hkdfSync } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit-entries.ts";
import { auditHeads } from "#db/schema/audit-heads.ts";
import { now } from "./clock.ts";
import type { Context } from "./context.ts";
import { env } from "./env.ts";
import { stableJson } from "./stable-json.ts";

export type AuditRecord = {
  action: string;
  decision: "allowed" | "refused";
  targetType?: string | undefined;
  targetId?: string | undefined;
  details?: Record<string, unknown> | undefined;
};
export type AuditRow = typeof auditEntries.$inferSelect;

let chainKey: Buffer | undefined;

function key(): Buffer {
  chainKey ??= Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "huike", "audit-chain", 32));
  return chainKey;
}

/** The hash of an audit row: HMAC-SHA256 over its fields and the hash before it. */
export function auditHash(row: Omit<AuditRow, "hash">): string {
  return createHmac("sha256", key()).update(stableJson(row)).digest("hex");
}

function actorOf(context: Context) {
  const { actor } = context;
  if (actor.type === "agent") {
    return { actorType: "agent", actorId: actor.agentId, onBehalfOf: actor.onBehalfOf };
  }
  return {
    actorType: actor.type,
    actorId: actor.type === "user" ? actor.userId : actor.name,
    onBehalfOf: null,
  };
}

/**
 * Adds a row at the end of the tenant's chain, in the caller's transaction.
 * Locks the chain's end until commit: call it last.
 */
export async function writeAudit(tx: Tx, context: Context, record: AuditRecord): Promise<void> {
  const { tenantId } = context.principal;
  // Sent together: the first row of a new company must lock something too.
  const [, [head]] = await Promise.all([
    tx.insert(auditHeads).values({ tenantId }).onConflictDoNothing(),
    tx
      .select({ seq: auditHeads.seq, hash: auditHeads.hash })
      .from(auditHeads)
      .where(eq(auditHeads.tenantId, tenantId))
      .for("update"),
  ]);
  const row = {
    tenantId,
    seq: (head?.seq ?? 0) + 1,
    at: now(),
    ...actorOf(context),
    channel: context.source.kind,
    action: record.action,
    decision: record.decision,
    targetType: record.targetType ?? null,
    targetId: record.targetId ?? null,
    requestId: context.requestId,
    runId: context.runId ?? null,
    details: record.details ?? {},
    prevHash: head?.hash ?? "",
  };
  const hash = auditHash(row);
  await Promise.all([
    tx.insert(auditEntries).values({ ...row, hash }),
    tx
      .insert(auditHeads)
      .values({ tenantId, seq: row.seq, hash })
      .onConflictDoUpdate({
        target: auditHeads.tenantId,
        set: { seq: sql`excluded.seq`, hash: sql`excluded.hash` },
      }),
  ]);
}
