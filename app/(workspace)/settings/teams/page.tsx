import { query } from "#app/_server/query.ts";
import { TeamsSetup } from "#components/settings/teams-setup.tsx";
import { listTeams } from "#lib/domains/identity/index.ts";

export default async function TeamsPage() {
  const { items } = await query(listTeams, {});
  return <TeamsSetup teams={items} />;
}
