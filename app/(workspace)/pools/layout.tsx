import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { objectSpecs } from "#app/(workspace)/object-specs.ts";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { SectionSources } from "#components/shared/shell/workspace-sources.tsx";

const words = [
  "ui",
  "records",
  "fields",
  "choices",
  "objects",
  "relations",
  "customer",
  "lead",
  "pool",
  "customers-ui",
  "records-ui",
  "agents.name",
];

/** What a role may not see is said here; the queries refuse it all the same. */
export default async function PoolsLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  return (
    <ClientMessages namespaces={words}>
      <SectionSources specs={objectSpecs(rights)}>{children}</SectionSources>
    </ClientMessages>
  );
}
