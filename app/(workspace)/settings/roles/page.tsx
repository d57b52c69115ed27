import { query } from "#app/_server/query.ts";
import { RolesSetup } from "#components/settings/roles-setup.tsx";
import { listRoles } from "#lib/domains/identity/index.ts";

export default async function RolesPage() {
  const { items } = await query(listRoles, {});
  return <RolesSetup roles={items} />;
}
