import { command } from "#lib/platform/command.ts";
import { renameTeamInput } from "../contract.ts";
import { mayManageTeams } from "../policy.ts";
import { requireTeam } from "../require-team.ts";
import { renameTeamRow } from "../staff-repository.ts";

/** Gives a team another name. Its place stays: whose records it sees would change with it. */
export const renameTeam = command({
  name: "team.rename",
  input: renameTeamInput,
  access: mayManageTeams,
  run: async ({ tx, input: { id, name } }) => {
    const before = await requireTeam(tx, id);
    await renameTeamRow(tx, id, name);
    const change = { before: { name: before.name }, after: { name } };
    return {
      result: { id },
      changes: [{ entityType: "team", entityId: id, op: "update", ...change, version: 1 }],
      event: { type: "team.renamed", aggregateType: "team", aggregateId: id, payload: {} },
    };
  },
});
