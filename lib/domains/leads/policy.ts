import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

const right = (name: string) => (context: Context) => requireRight(context, name);

export const mayReadLeads = right("lead.read");
export const mayCaptureLead = right("lead.capture");
export const mayUpdateLeads = right("lead.update");
export const mayDeleteLeads = right("lead.delete");
export const mayRestoreLeads = right("lead.restore");
export const mayAssignLeads = right("lead.assign");
export const mayTransferLeads = right("lead.transfer");
export const mayEditManyLeads = right("lead.bulk");
export const mayMergeLeads = right("lead.merge");
export const mayConvertLeads = right("lead.convert");
export const mayManageScoring = right("scoring.manage");
export const mayManageAssignment = right("assignment.manage");

/** A lead that the walls did not let through does not exist for the person. */
export function requireLeadInSight<L>(lead: L | undefined): L {
  if (lead) return lead;
  throw new AppError("not_found", "no such lead", { reason: "lead_not_found" });
}

/** A lead in a pool is seen by many and edited by nobody until somebody claims it. */
export function refusePooled(context: Context, row: { poolId: string | null }): void {
  if (row.poolId === null || hasRight(context, "pool.manage")) return;
  throw new AppError("precondition", "the lead is in a pool", { reason: "record_in_pool" });
}
