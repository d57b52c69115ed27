import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { setDefaultViewInput } from "../contract.ts";
import { mayUseViews } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { replaceDefault, selectDefault, selectViews } from "../view-repository.ts";

/** What the person's list of an object opens with. */
export const setDefaultView = command({
  name: "view.set_default",
  input: setDefaultViewInput,
  access: mayUseViews,
  run: async ({ tx, context, input }) => {
    const { object, id } = input;
    const { tenantId, userId } = context.principal;
    const views = await selectViews(tx, context.principal, object);
    if (id !== null && !views.some((view) => view.id === id)) {
      throw new AppError("not_found", "no such view", { reason: "view_not_found" });
    }
    const before = { viewId: await selectDefault(tx, userId, object) };
    await replaceDefault(tx, { tenantId, userId, object }, id);
    const after = { id: userId, object, viewId: id };
    return settingOutcome("view.default_set", "update", { before, after }, { id: id ?? "" });
  },
});
