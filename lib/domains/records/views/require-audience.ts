import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { ViewAudience } from "../contract.ts";
import { mayShareViews } from "../policy.ts";

type Audience = { audience: ViewAudience; audienceIds: string[] };

/** Sharing needs the right, and somebody to share with. Returns the audience as it is kept. */
export function requireAudience(context: Context, { audience, audienceIds }: Audience): Audience {
  if (audience !== "private") mayShareViews(context);
  const named = audience === "roles" || audience === "teams";
  if (named && audienceIds.length === 0) {
    throw new AppError("invalid", "nobody to share with", { reason: "view_needs_audience" });
  }
  return { audience, audienceIds: named ? [...new Set(audienceIds)] : [] };
}
