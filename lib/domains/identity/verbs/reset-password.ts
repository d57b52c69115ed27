import { command } from "#lib/platform/command.ts";
import { resetPasswordInput } from "../contract.ts";
import { newPassword } from "../new-password.ts";
import { mayManageUsers, refuseOwnAccount } from "../policy.ts";
import { requireUser } from "../require-user.ts";
import { hashPassword } from "../secrets.ts";
import { endSessionsOf, updateUserRow } from "../staff-repository.ts";

/** Gives a colleague a new password, returned once, and ends their sessions everywhere. */
export const resetPassword = command({
  name: "user.reset_password",
  input: resetPasswordInput,
  access: (context, { id }) => {
    mayManageUsers(context);
    refuseOwnAccount(context, id);
  },
  secretResult: true,
  run: async ({ tx, input: { id } }) => {
    await requireUser(tx, id);
    const password = newPassword();
    await updateUserRow(tx, id, { passwordHash: await hashPassword(password) });
    const ended = await endSessionsOf(tx, id);
    return {
      result: { id, password },
      changes: [],
      event: { type: "user.password_reset", aggregateType: "user", aggregateId: id, payload: { ended } },
    };
  },
});
