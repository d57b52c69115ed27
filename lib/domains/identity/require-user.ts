import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import { findUser, type UserRow } from "./staff-repository.ts";

/** A person of the company, held. Throws `not_found`, or `conflict` when `version` is old. */
export async function requireUser(tx: Tx, id: string, version?: number): Promise<UserRow> {
  const user = await findUser(tx, id);
  if (!user) throw new AppError("not_found", "no such person", { reason: "user_not_found" });
  if (version !== undefined && version !== user.version)
    throw new AppError("conflict", `${id} was changed meanwhile`, { reason: "setting_edited_since" });
  return user;
}
