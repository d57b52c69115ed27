import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { CloseReasonsSetup } from "#components/settings/close-reasons-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listCloseReasons } from "#lib/domains/opportunities/index.ts";

export default async function CloseReasonsPage() {
  const { rights } = await requireSession();
  if (!rights.includes("pipeline.manage")) return <NoPermission />;
  const { items } = await query(listCloseReasons, {});
  return <CloseReasonsSetup reasons={items} />;
}
