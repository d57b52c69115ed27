export const auditPeriods = ["1", "7", "30"] as const;
export const auditDecisions = ["all", "allowed", "refused"] as const;
/** How the record is narrowed; it stands in the address. */
export type AuditAsked = {
  days: (typeof auditPeriods)[number];
  decision: (typeof auditDecisions)[number];
  user: string;
};
