import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { restoreLeadAction } from "#app/(workspace)/leads/actions.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { DeletedRecords } from "#components/shared/related/deleted-records.tsx";
import { queryLeads } from "#lib/domains/leads/index.ts";

export default async function DeletedLeads() {
  const { rights } = await requireSession();
  if (!rights.includes("lead.restore")) return <NoPermission />;
  const { items } = await query(queryLeads, { deleted: true, limit: 200 });
  const named = items.map((lead) => ({ ...lead, name: leadLabel(lead) }));
  return <DeletedRecords object="lead" records={named} restore={restoreLeadAction} back="/leads" />;
}
