import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { PipelinesSetup } from "#components/settings/pipelines-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listPipelines, opportunityRecords } from "#lib/domains/opportunities/index.ts";

export default async function PipelinesPage() {
  const { rights } = await requireSession();
  if (!rights.includes("pipeline.manage")) return <NoPermission />;
  const { items } = await query(listPipelines, {});
  return <PipelinesSetup spec={opportunityRecords.spec} pipelines={items} />;
}
