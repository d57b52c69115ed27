import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { objectSpecs } from "#app/(workspace)/object-specs.ts";
import { tagsInUse } from "#app/(workspace)/tags-in-use.ts";
import { DealSources } from "#components/opportunities/deal-sources.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { aggregateOpportunities } from "#lib/domains/opportunities/index.ts";

const words = [
  ...["ui", "records", "records-ui", "fields", "choices", "objects", "relations", "deals"],
  "agents.name",
];

/** What a role may not see is said here; the queries refuse it all the same. */
export default async function OpportunitiesLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  if (!rights.includes("opportunity.read")) return <NoPermission />;
  const tags = await tagsInUse(aggregateOpportunities);
  return (
    <ClientMessages namespaces={words}>
      <DealSources tags={tags} specs={objectSpecs(rights)}>
        {children}
      </DealSources>
    </ClientMessages>
  );
}
