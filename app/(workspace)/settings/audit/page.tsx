import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { auditQuery } from "#app/(workspace)/settings/audit/audit-query.ts";
import { readAsked } from "#app/(workspace)/settings/audit/read-asked.ts";
import { AuditScreen } from "#components/settings/audit-screen.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listAudit } from "#lib/domains/audit/index.ts";

const most = 100;
const words = ["ui", "setup", "objects", "agents.name", "system.audit", "system.object", "system.verb"];

type AuditPageProps = { searchParams: Promise<Record<string, string | undefined>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const { rights } = await requireSession();
  if (!rights.includes("audit.read")) return <NoPermission />;
  const asked = readAsked(await searchParams);
  const { items } = await query(listAudit, { ...auditQuery(asked), limit: most });
  return (
    <ClientMessages namespaces={words}>
      <AuditScreen asked={asked} items={items} most={most} />
    </ClientMessages>
  );
}
