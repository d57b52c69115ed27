import { createTenant } from "#db/seed/create-tenant.ts";
import { newId } from "#lib/platform/ids.ts";
import { type DemoTeam, demoPeople, demoTeams } from "#scripts/seed/demo-people.ts";

export type Company = { tenantId: string; userIds: Map<string, string> };

/** A company with the demo company's teams and people, for one scenario alone. */
export async function createCompany(ownerUrl: string): Promise<Company> {
  const tenantId = newId("tenant");
  const teams = new Map<
    DemoTeam,
    { id: string; tenantId: string; name: string; parentId: string | null; path: string }
  >();
  for (const { key, name, parent } of demoTeams) {
    const above = parent ? teams.get(parent) : undefined;
    const id = newId("team");
    teams.set(key, { id, tenantId, name, parentId: above?.id ?? null, path: `${above?.path ?? "/"}${id}/` });
  }
  const users = demoPeople.map(({ login, name, role, team }) => {
    const email = `${login}@${tenantId}.example`;
    return {
      id: newId("user"),
      tenantId,
      email,
      name,
      passwordHash: "none",
      role,
      teamId: teams.get(team)?.id ?? null,
    };
  });
  await createTenant(ownerUrl, {
    tenant: { id: tenantId, name: "评测公司" },
    teams: [...teams.values()],
    users,
  });
  const userIds = new Map(demoPeople.map(({ login }, index) => [login, users[index]?.id ?? ""]));
  return { tenantId, userIds };
}
