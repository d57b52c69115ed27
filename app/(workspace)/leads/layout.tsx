import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";

/** What a role may not see is said here; the queries refuse it all the same. */
export default async function LeadsLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  if (!rights.includes("lead.read")) return <NoPermission />;
  return (
    <ClientMessages
      namespaces={[
        "ui",
        "lead",
        "records",
        "records-ui",
        "customer.match",
        "leads-ui",
        "objects",
        "agents.name",
      ]}
    >
      {children}
    </ClientMessages>
  );
}
