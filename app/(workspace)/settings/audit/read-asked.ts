import { type AuditAsked, auditDecisions, auditPeriods } from "#components/settings/audit-asked.ts";

/** How the address narrows the audit: a week of everybody's acts when it says nothing. */
export function readAsked(params: Record<string, string | undefined>): AuditAsked {
  return {
    days: auditPeriods.find((known) => known === params.days) ?? "7",
    decision: auditDecisions.find((known) => known === params.decision) ?? "all",
    user: params.user ?? "",
  };
}
