import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { PipelinesSetup } from "#components/settings/pipelines-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listPipelines } from "#lib/domains/opportunities/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

export default async function PipelinesPage() {
  const { rights } = await requireSession();
  if (!rights.includes("pipeline.manage")) return <NoPermission />;
  const [{ items }, spec] = await Promise.all([
    query(listPipelines, {}),
    query(describeObject, { object: "opportunity" }),
  ]);
  return <PipelinesSetup spec={spec} pipelines={items} />;
}
