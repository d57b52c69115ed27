import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { ViewRow } from "../view-repository.ts";

/** One's own, and shared ones as administrator. */
export function mayChangeView(context: Context, view: Pick<ViewRow, "ownerId" | "audience">): boolean {
  if (view.ownerId === context.principal.userId) return true;
  return view.audience !== "private" && hasRight(context, "setting.manage");
}

export function requireView(context: Context, view: ViewRow | undefined): ViewRow {
  if (!view) throw new AppError("not_found", "no such view", { reason: "view_not_found" });
  if (mayChangeView(context, view)) return view;
  throw new AppError("forbidden", "another's view", { reason: "view_of_another" });
}
