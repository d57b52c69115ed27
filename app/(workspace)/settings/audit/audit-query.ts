import type { AuditAsked } from "#components/settings/audit-asked.ts";
import type { listAudit } from "#lib/domains/audit/index.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";

const dayMs = 86_400_000;

/** What the address asks for, as the query takes it: whole days up to today. */
export function auditQuery({ days, decision, user }: AuditAsked): Parameters<typeof listAudit>[1] {
  const from = dayOf(new Date(now().getTime() - (Number(days) - 1) * dayMs));
  return { from, ...(decision !== "all" && { decision }), ...(user && { user }) };
}
