import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import { findTeam, type TeamRow } from "./staff-repository.ts";

/** A team of the company. Throws `not_found`. */
export async function requireTeam(tx: Tx, id: string): Promise<TeamRow> {
  const team = await findTeam(tx, id);
  if (!team) throw new AppError("not_found", "no such team", { reason: "team_not_found" });
  return team;
}
