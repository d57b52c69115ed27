import type { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import type { CustomerProfile, customerProfile } from "./contract.ts";
import { isBelow } from "./customer-repository.ts";

/** The profile with the given parts written; null takes one out, absent ones stay. */
export function profileWith(
  profile: CustomerProfile,
  given: z.output<typeof customerProfile> | undefined,
): CustomerProfile {
  const entries = Object.entries({ ...profile, ...given });
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined));
}

/** A company cannot stand above itself, whoever sees the companies between. */
export async function refuseCircle(
  asking: Asking,
  id: string,
  parent: string | null | undefined,
): Promise<void> {
  if (!parent) return;
  const circle =
    parent === id || (await withWholeScope(asking, ["customer"], () => isBelow(asking.tx, parent, id)));
  if (!circle) return;
  throw new AppError("invalid", "a circle of companies", {
    reason: "parent_circle",
    fields: [{ field: "parent", reason: "parent_circle" }],
  });
}
