import { command } from "#lib/platform/command.ts";
import { reorderViewsInput } from "../contract.ts";
import { mayUseViews } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { lockViews, updateViewRow } from "../view-repository.ts";
import { requireView } from "../views/may-change-view.ts";

/** Puts the views that the person may change into the given order, from the first place that they had. */
export const reorderViews = command({
  name: "view.reorder",
  input: reorderViewsInput,
  access: mayUseViews,
  run: async ({ tx, context, input }) => {
    const { object, ids } = input;
    const rows = await lockViews(tx, context.principal, ids);
    const ordered = ids.map((id) =>
      requireView(
        context,
        rows.find((row) => row.id === id && row.object === object),
      ),
    );
    const from = Math.min(...rows.map(({ position }) => position));
    const moved = ordered.map((before, at) => ({ before, after: { ...before, position: from + at } }));
    for (const { after } of moved) await updateViewRow(tx, after.id, { position: after.position });
    const outcomes = moved.map((each) => settingOutcome("view.reordered", "update", each, { id: object }));
    const [first] = outcomes;
    if (!first) throw new Error("no view was given");
    return { ...first, changes: outcomes.flatMap(({ changes }) => changes) };
  },
});
