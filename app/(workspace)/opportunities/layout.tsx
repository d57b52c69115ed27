import type { ReactNode } from "react";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { objectSpecs } from "#app/(workspace)/object-specs.ts";
import { tagsInUse } from "#app/(workspace)/tags-in-use.ts";
import { DealSources } from "#components/opportunities/deal-sources.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import type { PipelineDto } from "#lib/domains/opportunities/contract.ts";
import { aggregateOpportunities, listPipelines } from "#lib/domains/opportunities/index.ts";

const words = [
  ...["ui", "records", "records-ui", "fields", "choices", "objects", "relations", "deals"],
  "agents.name",
];

const namesOf = (pipelines: readonly PipelineDto[]) =>
  pipelines.flatMap(({ id, name, stages }) => [
    { id, name },
    ...stages.map((stage) => ({ id: stage.id, name: stage.name })),
  ]);

/** What a role may not see is said here; the queries refuse it all the same. */
export default async function OpportunitiesLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  if (!rights.includes("opportunity.read")) return <NoPermission />;
  const [tags, pipelines] = await Promise.all([tagsInUse(aggregateOpportunities), query(listPipelines, {})]);
  return (
    <ClientMessages namespaces={words}>
      <DealSources tags={tags} specs={objectSpecs(rights)} named={namesOf(pipelines.items)}>
        {children}
      </DealSources>
    </ClientMessages>
  );
}
