import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { listViewsInput, type ViewDto } from "../contract.ts";
import { mayReadObject, mayUseViews } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { selectDefault, selectViews } from "../view-repository.ts";
import { findProblems } from "../views/find-problems.ts";
import { mayChangeView } from "../views/may-change-view.ts";
import { readColumns } from "../views/view-columns.ts";

/** The person's views of an object and those shared with them, each with what no longer fits. */
export const listViews = query({
  name: "view.list",
  input: listViewsInput,
  access: (context, { object }) => {
    mayUseViews(context);
    mayReadObject(context, object);
  },
  run: async ({ tx, context, input }): Promise<{ items: ViewDto[] }> => {
    const { principal } = context;
    const [asking, rows, opensWith] = await Promise.all([
      askRecords({ tx, context }, input.object),
      selectViews(tx, principal, input.object),
      selectDefault(tx, principal.userId, input.object),
    ]);
    const names = await namesOfPeople(tx, [...new Set(rows.map((row) => row.ownerId))]);
    const items = rows.map((row): ViewDto => {
      const { id, object, name, sort, groupBy, layout, audience, audienceIds, version } = row;
      const filter = row.filter as Filter | null;
      const columns = readColumns(row.columns);
      const parts = { filter, columns, sort, groupBy };
      return {
        ...{ id, object, name, layout, audience, audienceIds, version, ...parts },
        owner: { id: row.ownerId, name: names.get(row.ownerId) ?? "" },
        mine: row.ownerId === principal.userId,
        mayChange: mayChangeView(context, row),
        isDefault: id === opensWith,
        problems: findProblems(asking, recordsOf(object), parts),
      };
    });
    return { items };
  },
});
