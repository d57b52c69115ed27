import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { viewRef } from "../contract.ts";
import { mayUseViews } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { lockViews, updateViewRow } from "../view-repository.ts";
import { requireView } from "../views/may-change-view.ts";

/** Takes a view away, also from those it was shared with; records stay as they are. */
export const deleteView = command({
  name: "view.delete",
  input: viewRef,
  access: mayUseViews,
  run: async ({ tx, context, input }) => {
    const [found] = await lockViews(tx, context.principal, [input.id]);
    const before = requireView(context, found);
    const after = { ...before, deletedAt: now(), version: before.version + 1 };
    await updateViewRow(tx, before.id, after);
    return settingOutcome("view.deleted", "delete", { before, after }, { id: before.id });
  },
});
