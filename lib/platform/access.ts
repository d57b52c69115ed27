import type { Context, OwnedObject } from "./context.ts";
import { AppError } from "./errors.ts";

/** Whether the context may do `right`: the person's rights, and for agents never beyond their mandate. */
export function hasRight(context: Context, right: string): boolean {
  if (context.actor.type === "system") return true;
  if (!context.principal.rights.has(right)) return false;
  return context.mandate === undefined || context.mandate.has(right);
}

/** Whether an owned record lies in the person's scope for its kind. The same rule stands in the row-level policies. */
export function inScope(
  context: Context,
  object: OwnedObject,
  record: { ownerId: string | null; teamPath: string },
): boolean {
  const { principal } = context;
  const scope = principal.scopes[object];
  if (scope === "all") return true;
  if (scope === "none") return false;
  if (record.ownerId === principal.userId) return true;
  if (scope === "team") return record.teamPath.startsWith(principal.teamPath);
  return record.ownerId === null && record.teamPath === principal.teamPath;
}

/** Throws `forbidden` naming the right, so that the sentence for people can say what is missing. */
export function requireRight(context: Context, right: string): void {
  if (hasRight(context, right)) return;
  throw new AppError("forbidden", `missing right ${right}`, { reason: "forbidden", params: { right } });
}
