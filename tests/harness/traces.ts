import type { Context } from "#lib/platform/context.ts";
import type { Suite } from "./use-suite.ts";

type AuditRow = {
  seq: string;
  action: string;
  decision: string;
  actor_type: string;
  actor_id: string;
  on_behalf_of: string | null;
  channel: string;
  target_type: string | null;
  target_id: string | null;
  request_id: string;
  run_id: string | null;
  details: Record<string, unknown>;
};
type EventRow = {
  type: string;
  aggregate_type: string;
  aggregate_id: string;
  payload: Record<string, unknown>;
};
type ChangeRow = {
  entity_type: string;
  entity_id: string;
  op: string;
  field: string;
  before: unknown;
  after: unknown;
  version: string;
  user_id: string;
  run_id: string | null;
};
export type Traces = { audit: AuditRow[]; events: EventRow[]; changes: ChangeRow[] };

async function read(suite: Suite, tenantId: string): Promise<Traces> {
  const { owner } = suite;
  const [audit, events, changes] = await Promise.all([
    owner<AuditRow[]>`select * from audit_entries where tenant_id = ${tenantId} order by seq`,
    owner<EventRow[]>`select * from outbox_events where tenant_id = ${tenantId} order by created_at, id`,
    owner<ChangeRow[]>`select * from field_changes where tenant_id = ${tenantId} order by id`,
  ]);
  return { audit: [...audit], events: [...events], changes: [...changes] };
}

/** What a call leaves behind in its person's tenant, whether it succeeds or fails: audit, events, journal. */
export async function tracesOf(
  suite: Suite,
  context: Context,
  call: () => Promise<unknown>,
): Promise<Traces> {
  const { tenantId } = context.principal;
  const before = await read(suite, tenantId);
  await call().catch(() => undefined);
  const after = await read(suite, tenantId);
  return {
    audit: after.audit.slice(before.audit.length),
    events: after.events.slice(before.events.length),
    changes: after.changes.slice(before.changes.length),
  };
}
