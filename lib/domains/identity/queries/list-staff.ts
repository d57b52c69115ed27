import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { byName } from "../by-name.ts";
import type { RoleId, StaffDto } from "../contract.ts";
import { mayReadDirectory } from "../policy.ts";
import { selectStaff, selectTeamRows } from "../staff-repository.ts";

/** Everybody with an account: name, address, role and team; the locked ones last. */
export const listStaff = query({
  name: "user.list",
  input: z.object({}).strict(),
  access: mayReadDirectory,
  run: async ({ tx }): Promise<{ items: StaffDto[] }> => {
    const [rows, teams] = await Promise.all([selectStaff(tx), selectTeamRows(tx)]);
    const names = new Map(teams.map((team) => [team.id, team.name]));
    const items = rows.map(({ id, name, email, role, title, teamId, active, version }) => ({
      id,
      name,
      email,
      role: role as RoleId,
      title,
      team: teamId ? { id: teamId, name: names.get(teamId) ?? "" } : null,
      active,
      version,
    }));
    return {
      items: items.toSorted((one, other) => Number(other.active) - Number(one.active) || byName(one, other)),
    };
  },
});
