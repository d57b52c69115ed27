import type { Tx } from "#db/client.ts";
import { fieldChanges } from "#db/schema/field-changes.ts";
import { now } from "./clock.ts";
import type { Context } from "./context.ts";
import { stableJson } from "./stable-json.ts";

export type ChangeOp = "create" | "update" | "delete" | "restore";

/** A record before and after a write; only fields that differ are kept. */
export type RecordChange = {
  entityType: string;
  entityId: string;
  op: ChangeOp;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  version: number;
};

function differing(change: RecordChange): string[] {
  const fields = new Set([...Object.keys(change.before), ...Object.keys(change.after)]);
  return [...fields].filter(
    (field) => stableJson(change.before[field] ?? null) !== stableJson(change.after[field] ?? null),
  );
}

/** Journals every field that changed, with the run and the source it came from. */
export async function writeJournal(tx: Tx, context: Context, changes: RecordChange[]): Promise<void> {
  const { actor, principal } = context;
  const actorId = actor.type === "agent" ? actor.agentId : actor.type === "user" ? actor.userId : actor.name;
  const at = now();
  const rows = changes.flatMap((change) =>
    differing(change).map((field) => ({
      tenantId: principal.tenantId,
      entityType: change.entityType,
      entityId: change.entityId,
      op: change.op,
      field,
      before: change.before[field] ?? null,
      after: change.after[field] ?? null,
      version: change.version,
      actorType: actor.type,
      actorId,
      userId: principal.userId,
      runId: context.runId ?? null,
      source: context.source,
      at,
    })),
  );
  if (rows.length > 0) await tx.insert(fieldChanges).values(rows);
}
