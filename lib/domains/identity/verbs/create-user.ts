import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { createUserInput } from "../contract.ts";
import { newPassword } from "../new-password.ts";
import { mayManageUsers } from "../policy.ts";
import { requireTeam } from "../require-team.ts";
import { hashPassword } from "../secrets.ts";
import { staffChange } from "../staff-change.ts";
import { insertUser } from "../staff-repository.ts";

/** Gives a colleague an account. Returns its first password once; only the hash is kept. */
export const createUser = command({
  name: "user.create",
  input: createUserInput,
  access: mayManageUsers,
  secretResult: true,
  run: async ({ tx, context, input }) => {
    const { name, email, role, title = null } = input;
    const team = input.team ? await requireTeam(tx, input.team) : null;
    const password = newPassword();
    const account = { id: newId("user"), name, email, role, title, teamId: team?.id ?? null, active: true };
    const passwordHash = await hashPassword(password);
    const { tenantId, locale } = context.principal;
    if (!(await insertUser(tx, { ...account, tenantId, locale, passwordHash, version: 1 })))
      throw new AppError("conflict", "the address is taken", { reason: "email_taken" });
    return {
      result: { id: account.id, password },
      changes: [staffChange("create", null, { ...account, version: 1 })],
      event: { type: "user.created", aggregateType: "user", aggregateId: account.id, payload: { role } },
    };
  },
});
