import { createTenant } from "#db/seed/create-tenant.ts";
import { findTenants } from "#db/seed/find-tenants.ts";
import { insertLeads } from "#db/seed/insert-leads.ts";
import { hashPassword } from "#lib/domains/identity/index.ts";
import { scoreLead } from "#lib/domains/leads/index.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { newId } from "#lib/platform/ids.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { type DemoLead, demoLeads } from "./demo-leads.ts";
import { type DemoTeam, demoPeople, demoTeams } from "./demo-people.ts";

export type Seeded = { created: boolean; logins: { email: string; role: string }[]; password: string };
type Placed = {
  ids: Map<DemoTeam, { id: string; path: string }>;
  people: Map<string, string>;
  tenantId: string;
};

function placeTeams(): Placed["ids"] {
  const ids: Placed["ids"] = new Map();
  for (const team of demoTeams) {
    const id = newId("team");
    const above = team.parent ? (ids.get(team.parent)?.path ?? "/") : "/";
    ids.set(team.key, { id, path: `${above}${id}/` });
  }
  return ids;
}

const dayMs = 86_400_000;

function leadRow(given: DemoLead, placed: Placed) {
  const { daysAgo, hour, team, owner, source, status, wantedInDays, ...facts } = given;
  const at = now();
  const day = dayOf(new Date(at.getTime() - daysAgo * dayMs));
  // Never in the future: early in the morning today's leads came in just now.
  const createdAt = new Date(Math.min(Date.parse(dayRange(day, day).from) + hour * 3_600_000, at.getTime()));
  const wanted =
    wantedInDays === undefined ? {} : { timelineTo: dayOf(new Date(at.getTime() + wantedInDays * dayMs)) };
  const score = scoreLead({ ...facts, ...wanted }, at);
  const place = placed.ids.get(team);
  return {
    id: newId("lead"),
    tenantId: placed.tenantId,
    ownerId: owner ? (placed.people.get(owner) ?? null) : null,
    teamId: place?.id ?? null,
    teamPath: place?.path ?? "/",
    source,
    status,
    ...facts,
    ...wanted,
    companyKey: facts.companyName ? companyKey(facts.companyName) : null,
    score: score.total,
    scoreDetail: score,
    createdBy: placed.people.get("marketing") ?? "",
    createdAt,
    updatedAt: createdAt,
  };
}

const logins = demoPeople.map(({ login, role }) => ({ email: `${login}@demo.huike`, role }));

/** Fills an empty database with the demo company; a database that holds a company stays as it is. */
export async function seedDemo(options: { ownerUrl: string; password: string }): Promise<Seeded> {
  const { password } = options;
  const found = await findTenants(options.ownerUrl);
  if (found.any) return { created: false, logins: found.demo ? logins : [], password };
  const passwordHash = await hashPassword(options.password);
  const placed: Placed = { ids: placeTeams(), people: new Map(), tenantId: newId("tenant") };
  const { tenantId } = placed;
  const started = now().getTime();
  const users = demoPeople.map(({ login, name, role, team }, index) => {
    const id = newId("user");
    placed.people.set(login, id);
    const teamId = placed.ids.get(team)?.id ?? null;
    const createdAt = new Date(started + index);
    return { id, tenantId, email: `${login}@demo.huike`, name, passwordHash, role, teamId, createdAt };
  });
  const teams = demoTeams.map(({ key, name, parent }) => ({
    id: placed.ids.get(key)?.id ?? "",
    tenantId,
    name,
    parentId: parent ? (placed.ids.get(parent)?.id ?? null) : null,
    path: placed.ids.get(key)?.path ?? "/",
  }));
  await createTenant(options.ownerUrl, {
    tenant: { id: tenantId, name: "会客演示公司", demo: true },
    teams,
    users,
  });
  await insertLeads(
    options.ownerUrl,
    demoLeads.map((each) => leadRow(each, placed)),
  );
  return { created: true, logins, password };
}
