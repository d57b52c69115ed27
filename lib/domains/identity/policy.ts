import { requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

export const mayReadDirectory = (context: Context): void => requireRight(context, "view.use");
export const mayManageUsers = (context: Context): void => requireRight(context, "user.manage");
export const mayManageTeams = (context: Context): void => requireRight(context, "team.manage");

/** One's own role and lock are changed by somebody else, so that nobody locks themselves out by a slip. */
export function refuseOwnAccount(context: Context, id: string): void {
  if (context.principal.userId !== id) return;
  throw new AppError("precondition", "one's own account", { reason: "own_account" });
}
