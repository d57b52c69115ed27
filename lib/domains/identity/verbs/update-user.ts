import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updateUserInput } from "../contract.ts";
import { mayManageUsers, refuseOwnAccount } from "../policy.ts";
import { requireTeam } from "../require-team.ts";
import { requireUser } from "../require-user.ts";
import { staffChange } from "../staff-change.ts";
import { endSessionsOf, holdAdmins, type UserRow, updateUserRow } from "../staff-repository.ts";

type Next = Pick<UserRow, "role" | "active">;

/** A company keeps at least one administrator who can log in. */
function refuseLastAdmin(admins: readonly string[], id: string, after: Next): void {
  const stays = after.role === "admin" && after.active;
  if (stays || admins.some((other) => other !== id) || !admins.includes(id)) return;
  throw new AppError("precondition", "the last administrator", { reason: "last_admin" });
}

/** Changes a colleague's name, role, team or title, or locks the account; a locked one is logged out at once. */
export const updateUser = command({
  name: "user.update",
  input: updateUserInput,
  access: (context, { id, set }) => {
    mayManageUsers(context);
    if (set.role !== undefined || set.active !== undefined) refuseOwnAccount(context, id);
  },
  run: async ({ tx, input: { id, version, set } }) => {
    // Before the person, so that two administrators at once wait for each other in one order.
    const admins = await holdAdmins(tx);
    const before = await requireUser(tx, id, version);
    const { team, ...facts } = set;
    if (team) await requireTeam(tx, team);
    const written = {
      ...withoutUndefined(facts),
      ...(team !== undefined && { teamId: team }),
      version: before.version + 1,
      updatedAt: now(),
    };
    const after = { ...before, ...written };
    refuseLastAdmin(admins, id, after);
    await updateUserRow(tx, id, written);
    if (before.active && !after.active) await endSessionsOf(tx, id);
    return {
      result: { id, version: after.version },
      changes: [staffChange("update", before, after)],
      event: { type: "user.updated", aggregateType: "user", aggregateId: id, payload: {} },
    };
  },
});
