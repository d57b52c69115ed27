import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { changePasswordInput } from "../contract.ts";
import { countLogin } from "../login-limits.ts";
import { requireUser } from "../require-user.ts";
import { hashPassword, verifyPassword } from "../secrets.ts";
import { endSessionsOf, updateUserRow } from "../staff-repository.ts";

/**
 * Gives oneself another password. Throws `precondition` when the present one does not fit; guesses are limited.
 * All sessions end, this one too.
 */
export const changePassword = command({
  name: "user.change_password",
  input: changePasswordInput,
  access: () => undefined,
  run: async ({ tx, context, input }) => {
    const { userId } = context.principal;
    await countLogin(`password ${userId}`, userId);
    const user = await requireUser(tx, userId);
    if (!(await verifyPassword(user.passwordHash, input.current)))
      throw new AppError("precondition", "wrong password", { reason: "wrong_password" });
    await updateUserRow(tx, userId, { passwordHash: await hashPassword(input.next) });
    await endSessionsOf(tx, userId);
    return {
      result: { id: userId },
      changes: [],
      event: { type: "user.password_changed", aggregateType: "user", aggregateId: userId, payload: {} },
    };
  },
});
