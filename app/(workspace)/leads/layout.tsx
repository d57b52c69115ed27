import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { objectSpecs } from "#app/(workspace)/object-specs.ts";
import { tagsInUse } from "#app/(workspace)/tags-in-use.ts";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { SectionSources } from "#components/shared/shell/workspace-sources.tsx";
import { aggregateLeads } from "#lib/domains/leads/index.ts";

const words = [
  "ui",
  "records",
  "fields",
  "choices",
  "objects",
  "relations",
  "customer.match",
  "lead.reason",
  "lead.size",
  "leads-ui",
  "records-ui",
  "agents.name",
];

/** What a role may not see is said here; the queries refuse it all the same. */
export default async function LeadsLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  if (!rights.includes("lead.read")) return <NoPermission />;
  const tags = await tagsInUse(aggregateLeads);
  return (
    <ClientMessages namespaces={words}>
      <SectionSources tags={{ lead: tags }} specs={objectSpecs(rights)}>
        {children}
      </SectionSources>
    </ClientMessages>
  );
}
