import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { teams } from "#db/schema/teams.ts";
import { users } from "#db/schema/users.ts";

/** The active people of the tenant with their team's name, by name. */
export async function selectPeople(tx: Tx) {
  return tx
    .select({ id: users.id, name: users.name, team: teams.name, teamPath: teams.path })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(eq(users.active, true))
    .orderBy(asc(users.name), asc(users.id));
}

/** The teams of the tenant, each before those below it. */
export async function selectTeams(tx: Tx) {
  return tx
    .select({ id: teams.id, name: teams.name, teamPath: teams.path })
    .from(teams)
    .orderBy(asc(teams.path));
}

export type Assignable = {
  id: string;
  name: string;
  role: string;
  team: string | null;
  teamPath: string;
  industries: string[];
  regions: string[];
  leadCapacity: number | null;
};

/** The active people with what is known of their work: what they sell to best and how much they can take. */
export async function selectAssignable(tx: Tx): Promise<Assignable[]> {
  const rows = await tx
    .select({
      id: users.id,
      name: users.name,
      role: users.role,
      team: teams.name,
      teamPath: teams.path,
      industries: users.industries,
      regions: users.regions,
      leadCapacity: users.leadCapacity,
    })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(eq(users.active, true))
    .orderBy(asc(users.name), asc(users.id));
  return rows.map((row) => ({ ...row, teamPath: row.teamPath ?? "/" }));
}
