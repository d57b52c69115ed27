import { requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";

export const mayConverse = (context: Context): void => requireRight(context, "conversation.use");
