import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { PoolsSetup } from "#components/settings/pools-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listPools } from "#lib/domains/pools/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

export default async function PoolsPage() {
  const { rights } = await requireSession();
  if (!rights.includes("pool.manage")) return <NoPermission />;
  const [{ items }, customer, lead] = await Promise.all([
    query(listPools, {}),
    query(describeObject, { object: "customer" }),
    query(describeObject, { object: "lead" }),
  ]);
  return <PoolsSetup pools={items} specs={{ customer, lead }} />;
}
