import { query } from "#app/_server/query.ts";
import { PeopleSetup } from "#components/settings/people-setup.tsx";
import { listStaff } from "#lib/domains/identity/index.ts";

export default async function PeoplePage() {
  const { items } = await query(listStaff, {});
  return <PeopleSetup people={items} />;
}
