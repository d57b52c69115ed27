import { inScope, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

type Owned = { ownerId: string | null; teamPath: string };

export const mayReadLeads = (context: Context): void => requireRight(context, "lead.read");
export const mayCaptureLead = (context: Context): void => requireRight(context, "lead.capture");
export const mayUpdateLeads = (context: Context): void => requireRight(context, "lead.update");
export const mayDeleteLeads = (context: Context): void => requireRight(context, "lead.delete");
export const mayAssignLeads = (context: Context): void => requireRight(context, "lead.assign");

/** A lead outside the person's scope does not exist for them. */
export function requireLeadInScope<L extends Owned>(context: Context, lead: L | undefined): L {
  if (lead && inScope(context, "lead", lead)) return lead;
  throw new AppError("not_found", "no such lead", { reason: "lead_not_found" });
}
