import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import type { TeamDto } from "../contract.ts";
import { mayReadDirectory } from "../policy.ts";
import { selectStaff, selectTeamRows } from "../staff-repository.ts";

/** The teams, each before those below it, with how many active people each has itself. */
export const listTeams = query({
  name: "team.list",
  input: z.object({}).strict(),
  access: mayReadDirectory,
  run: async ({ tx }): Promise<{ items: TeamDto[] }> => {
    const [rows, staff] = await Promise.all([selectTeamRows(tx), selectStaff(tx)]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const active = staff.filter((person) => person.active);
    const items = rows.map(({ id, name, parentId, path }) => ({
      id,
      name,
      parent: parentId ? { id: parentId, name: names.get(parentId) ?? "" } : null,
      depth: path.split("/").length - 3,
      people: active.filter(({ teamId }) => teamId === id).length,
    }));
    return { items };
  },
});
