import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { readObject } from "#app/(workspace)/settings/read-object.ts";
import { FieldsSetup } from "#components/settings/fields-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listFields } from "#lib/domains/records/index.ts";

export default async function FieldsPage({ searchParams }: { searchParams: Promise<{ object?: string }> }) {
  const { rights } = await requireSession();
  if (!rights.includes("field.manage")) return <NoPermission />;
  const object = readObject((await searchParams).object);
  const { items } = await query(listFields, { object });
  return <FieldsSetup object={object} fields={items} />;
}
