import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { restoreCustomerAction } from "#app/(workspace)/customers/actions.ts";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { DeletedRecords } from "#components/shared/related/deleted-records.tsx";
import { listCustomers } from "#lib/domains/customers/index.ts";

export default async function DeletedCustomers() {
  const { rights } = await requireSession();
  if (!rights.includes("customer.restore")) return <NoPermission />;
  const page = await query(listCustomers, { deleted: true, limit: 200 });
  return (
    <DeletedRecords
      object="customer"
      records={page.items}
      restore={restoreCustomerAction}
      back="/customers"
    />
  );
}
