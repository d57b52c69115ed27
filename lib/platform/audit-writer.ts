import { createHmac, hkdfSync } from "node:crypto";
import type { Tx } from "#db/client.ts";
import type { auditEntries } from "#db/schema/audit-entries.ts";
import { now } from "./clock.ts";
import type { Context } from "./context.ts";
import { env } from "./env.ts";
import { stableJson } from "./stable-json.ts";
import { atCommit } from "./with-actor.ts";

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

/** The hash of an audit row: HMAC-SHA256 over its fields and the hash before it in its lane. */
export function auditHash(row: Omit<AuditRow, "hash" | "lane">): string {
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

const blockBytes = 64;

/** The two keys of HMAC-SHA256 (RFC 2104), for the database to finish the hash where the chain's end is known. */
function pads(): { inner: Buffer; outer: Buffer } {
  const padded = Buffer.concat([key(), Buffer.alloc(blockBytes - key().length)]);
  const xor = (mask: number) => Buffer.from(padded.map((byte) => byte ^ mask));
  return { inner: xor(0x36), outer: xor(0x5c) };
}

type Entry = Omit<AuditRow, "hash" | "prevHash" | "seq" | "lane">;

const fieldsOf = (part: object): string => stableJson(part).slice(1, -1);

/** The signed text of a row in three parts: between them stand the hash before and the row's number. */
function signedParts(entry: Entry): [head: string, middle: string, tail: string] {
  const { requestId, runId, targetId, targetType, tenantId, ...before } = entry;
  return [
    `{${fieldsOf(before)},"prevHash":"`,
    `",${fieldsOf({ requestId, runId })},"seq":`,
    `,${fieldsOf({ targetId, targetType, tenantId })}}`,
  ];
}

/**
 * Adds a row at the end of a chain of the tenant's when the transaction commits.
 * One statement takes a lane that nobody holds, hashes and writes, and goes out with the commit: no lock waits for us.
 */
export function writeAudit(tx: Tx, context: Context, record: AuditRecord): void {
  const entry: Entry = {
    tenantId: context.principal.tenantId,
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
  };
  const { inner, outer } = pads();
  atCommit(tx, {
    text: "select audit_append($1, $2, $3, $4, $5, $6)",
    values: [JSON.stringify(entry), ...signedParts(entry), inner, outer],
  });
}
