import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { type RoleId, type RoleView, roleIds } from "../contract.ts";
import { mayReadDirectory } from "../policy.ts";
import { roles } from "../roles.ts";
import { selectStaff } from "../staff-repository.ts";

function viewOf(id: RoleId, people: number): RoleView {
  const { scopes, rights } = roles[id];
  const objects = [...Object.entries(scopes), ["product", "all"] as const];
  const own = (object: string) => rights.filter((right) => right.startsWith(`${object}.`));
  const shown = objects.map(([object, scope]) => ({ object, scope, rights: own(object) }));
  const told = new Set(shown.flatMap((each) => each.rights));
  return { id, people, objects: shown, others: rights.filter((right) => !told.has(right)) };
}

/** What each role may do and how far it sees, with how many active people have it. */
export const listRoles = query({
  name: "role.list",
  input: z.object({}).strict(),
  access: mayReadDirectory,
  run: async ({ tx }): Promise<{ items: RoleView[] }> => {
    const staff = (await selectStaff(tx)).filter(({ active }) => active);
    return { items: roleIds.map((id) => viewOf(id, staff.filter(({ role }) => role === id).length)) };
  },
});
