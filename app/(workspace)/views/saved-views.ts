import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { columnsOf } from "#components/shared/table/columns.ts";
import type { SavedView, ShareRights, ViewShare } from "#components/shared/views/view-types.ts";
import { roleIds } from "#lib/domains/identity/contract.ts";
import { listColleagues } from "#lib/domains/identity/index.ts";
import type { RecordObject, ViewDto } from "#lib/domains/records/contract.ts";
import { listViews } from "#lib/domains/records/index.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

function shareOf({ audience, audienceIds }: ViewDto): ViewShare {
  if (audience === "roles" || audience === "teams") return { kind: audience, ids: audienceIds };
  return { kind: audience };
}

function savedView(spec: ObjectSpec, columns: readonly string[], view: ViewDto): SavedView {
  const known = columnsOf(spec, view.columns.length > 0 ? view.columns.map(({ field }) => field) : columns);
  const widths = new Map(view.columns.map(({ field, width }) => [field, width]));
  return {
    id: view.id,
    name: view.name,
    share: shareOf(view),
    isDefault: view.isDefault,
    mayChange: view.mayChange,
    ownerName: view.mine ? null : view.owner.name,
    state: {
      filter: view.filter ?? undefined,
      sort: view.sort,
      groupBy: view.groupBy,
      columns: known.map(({ field, width }) => ({ field, width: widths.get(field) ?? width })),
    },
  };
}

async function shareRights(rights: readonly string[]): Promise<ShareRights> {
  if (!rights.includes("view.share")) return { everyone: false, roles: [], teams: [] };
  const t = await getTranslations("ui.roles");
  const { teams } = await query(listColleagues, {});
  return { everyone: true, roles: roleIds.map((id) => ({ id, name: t(id) })), teams };
}

/** The saved views of a list, as tables, and with whom the person may share. */
export async function savedViews(object: RecordObject, spec: ObjectSpec, columns: readonly string[]) {
  const { rights } = await requireSession();
  const { items } = await query(listViews, { object });
  const tables = items.filter(({ layout }) => layout === "table");
  return {
    list: tables.map((view) => savedView(spec, columns, view)),
    rights: await shareRights(rights),
  };
}
