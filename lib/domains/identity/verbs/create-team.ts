import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { createTeamInput } from "../contract.ts";
import { mayManageTeams } from "../policy.ts";
import { requireTeam } from "../require-team.ts";
import { insertTeam } from "../staff-repository.ts";

/** Makes a team, below another one or at the top. */
export const createTeam = command({
  name: "team.create",
  input: createTeamInput,
  access: mayManageTeams,
  run: async ({ tx, context, input: { name, parent } }) => {
    const above = parent ? await requireTeam(tx, parent) : null;
    const id = newId("team");
    const { tenantId } = context.principal;
    const path = `${above?.path ?? "/"}${id}/`;
    await insertTeam(tx, { id, tenantId, name, parentId: above?.id ?? null, path });
    const after = { name, parentId: above?.id ?? null };
    return {
      result: { id },
      changes: [{ entityType: "team", entityId: id, op: "create", before: {}, after, version: 1 }],
      event: { type: "team.created", aggregateType: "team", aggregateId: id, payload: {} },
    };
  },
});
