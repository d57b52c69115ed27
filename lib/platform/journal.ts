import type { Tx } from "#db/client.ts";
import { now } from "./clock.ts";
import type { Context } from "./context.ts";
import { stableJson } from "./stable-json.ts";
import { atCommit } from "./with-actor.ts";

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

const jsonText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** Journals every field that changed, with the run and the source it came from, when the transaction commits. */
export function writeJournal(tx: Tx, context: Context, changes: RecordChange[]): void {
  const { actor, principal } = context;
  const rows = changes.flatMap((change) => differing(change).map((field) => ({ change, field })));
  if (rows.length === 0) return;
  const actorId = actor.type === "agent" ? actor.agentId : actor.type === "user" ? actor.userId : actor.name;
  const columns = [
    rows.map(({ change }) => change.entityType),
    rows.map(({ change }) => change.entityId),
    rows.map(({ change }) => change.op),
    rows.map(({ field }) => field),
    rows.map(({ change, field }) => jsonText(change.before[field])),
    rows.map(({ change, field }) => jsonText(change.after[field])),
    rows.map(({ change }) => change.version),
  ];
  atCommit(tx, {
    // Column by column: rows of an import are many, and reading them out of one JSON costs as much as writing them.
    text: `insert into field_changes (tenant_id, entity_type, entity_id, op, field, before, after, version,
        actor_type, actor_id, user_id, run_id, source, created_at)
      select $1, entity_type, entity_id, op, field, before::jsonb, after::jsonb, version,
        $2, $3, $4, $5, $6::jsonb, $7::timestamptz
      from unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::bigint[])
        as changed(entity_type, entity_id, op, field, before, after, version)`,
    values: [
      principal.tenantId,
      actor.type,
      actorId,
      principal.userId,
      context.runId ?? null,
      JSON.stringify(context.source),
      now().toISOString(),
      ...columns,
    ],
  });
}
