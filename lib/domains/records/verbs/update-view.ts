import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updateViewInput } from "../contract.ts";
import { mayUseViews } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { requireVersion } from "../require-version.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { lockViews, updateViewRow } from "../view-repository.ts";
import { findProblems, refuseProblems } from "../views/find-problems.ts";
import { requireView } from "../views/may-change-view.ts";
import { requireAudience } from "../views/require-audience.ts";
import { keptColumns } from "../views/view-columns.ts";

/** Changes a view. Only the parts given must fit: what had stopped fitting does not keep a view from its new name. */
export const updateView = command({
  name: "view.update",
  input: updateViewInput,
  access: mayUseViews,
  run: async ({ tx, context, input }) => {
    const [found] = await lockViews(tx, context.principal, [input.id]);
    const before = requireView(context, found);
    requireVersion(before, input.version);
    const asking = await askRecords({ tx, context }, before.object);
    refuseProblems(findProblems(asking, recordsOf(before.object), input.set));
    const { columns, audience, audienceIds, ...plain } = input.set;
    const shared =
      audience || audienceIds
        ? requireAudience(context, {
            audience: audience ?? before.audience,
            audienceIds: audienceIds ?? before.audienceIds,
          })
        : {};
    const after = {
      ...before,
      ...withoutUndefined(plain),
      ...(columns && { columns: keptColumns(columns) }),
      ...shared,
      version: before.version + 1,
      updatedAt: now(),
    };
    await updateViewRow(tx, before.id, after);
    return settingOutcome(
      "view.updated",
      "update",
      { before, after },
      { id: before.id, version: after.version },
    );
  },
});
