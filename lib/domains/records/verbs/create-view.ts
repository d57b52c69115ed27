import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { createViewInput } from "../contract.ts";
import { mayReadObject, mayUseViews } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { insertView, nextPosition } from "../view-repository.ts";
import { findProblems, refuseProblems } from "../views/find-problems.ts";
import { requireAudience } from "../views/require-audience.ts";
import { keptColumns } from "../views/view-columns.ts";

/** Keeps a list as it is looked at: filter, columns, order and groups, for oneself or for others too. */
export const createView = command({
  name: "view.create",
  input: createViewInput,
  access: (context, { object }) => {
    mayUseViews(context);
    mayReadObject(context, object);
  },
  run: async ({ tx, context, input }) => {
    const { tenantId, userId } = context.principal;
    const asking = await askRecords({ tx, context }, input.object);
    refuseProblems(findProblems(asking, recordsOf(input.object), input));
    const at = now();
    const row = {
      ...input,
      ...requireAudience(context, input),
      id: newId("view"),
      tenantId,
      ownerId: userId,
      filter: input.filter ?? null,
      groupBy: input.groupBy ?? null,
      columns: keptColumns(input.columns),
      position: await nextPosition(tx, input.object),
      version: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    };
    await insertView(tx, row);
    return settingOutcome("view.created", "create", { after: row }, { id: row.id, version: 1 });
  },
});
