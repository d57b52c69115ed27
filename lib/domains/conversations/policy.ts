import { requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

/** What a workflow of the system alone may do. */
export function onlySystem({ actor }: Context): void {
  if (actor.type === "system") return;
  throw new AppError("forbidden", "only the system does this", { reason: "forbidden" });
}

export const mayConverse = (context: Context): void => requireRight(context, "conversation.use");
