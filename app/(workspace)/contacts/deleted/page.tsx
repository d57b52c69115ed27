import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { restoreContactAction } from "#app/(workspace)/contacts/actions.ts";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { DeletedRecords } from "#components/shared/related/deleted-records.tsx";
import { listContacts } from "#lib/domains/customers/index.ts";

export default async function DeletedContacts() {
  const { rights } = await requireSession();
  if (!rights.includes("contact.restore")) return <NoPermission />;
  const page = await query(listContacts, { deleted: true, limit: 200 });
  return (
    <DeletedRecords object="contact" records={page.items} restore={restoreContactAction} back="/contacts" />
  );
}
