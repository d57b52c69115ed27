import type { NewTenant } from "#db/seed/create-tenant.ts";
import { newId } from "#lib/platform/ids.ts";
import { type Colleague, colleagues } from "./company/people.ts";
import type { Placed } from "./company/rows/row-context.ts";
import { allCities } from "./company/words/cities.ts";
import { demoPeople, demoTeams } from "./demo-people.ts";

const titles: Record<Colleague["role"], string> = {
  sales_rep: "销售代表",
  sales_manager: "大区经理",
  sales_director: "销售总监",
  marketing: "市场经理",
  customer_success: "客户成功经理",
  product: "售前顾问",
  admin: "系统管理员",
};
const logins = new Set(demoPeople.map(({ login }) => login));
/** Who a company is: the demo company, or another one of its shape. */
export type Identity = { name: string; demo: boolean };

/** Only the addresses of `demoPeople` are offered on the login page; the others log in by typing theirs. */
function emailOf(login: string, { demo }: Identity, tenantId: string): string {
  if (!demo) return `${login}@${tenantId.slice(-10)}.example`;
  return logins.has(login) ? `${login}@demo.huike` : `${login}@staff.demo.huike`;
}
const regionsOf = (team: string): string[] =>
  allCities.filter((city) => city.team === team).map(({ name }) => name);

function placeTeams(): Placed["teams"] {
  const teams: Placed["teams"] = new Map();
  for (const { key, parent } of demoTeams) {
    const id = newId("team");
    const above = parent ? (teams.get(parent)?.path ?? "/") : "/";
    teams.set(key, { id, path: `${above}${id}/` });
  }
  return teams;
}

/** The tenant, teams and people of a company, with where each of them ended up. */
export function placePeople(
  passwordHash: string,
  at: Date,
  identity: Identity = { name: "会客演示公司", demo: true },
): { placed: Placed; rows: NewTenant } {
  const tenantId = newId("tenant");
  const teams = placeTeams();
  const people: Placed["people"] = new Map(
    colleagues.map(({ login, team }) => [login, { id: newId("user"), team }]),
  );
  const users = colleagues.map(({ login, name, role, team, left }, index) => ({
    id: people.get(login)?.id ?? "",
    tenantId,
    email: emailOf(login, identity, tenantId),
    name,
    passwordHash,
    role,
    teamId: teams.get(team)?.id ?? null,
    title: titles[role],
    regions: role === "sales_rep" ? regionsOf(team) : [],
    leadCapacity: role === "sales_rep" ? 40 : null,
    active: !left,
    createdAt: new Date(at.getTime() + index),
  }));
  const teamRows = demoTeams.map(({ key, name, parent }) => ({
    id: teams.get(key)?.id ?? "",
    tenantId,
    name,
    parentId: parent ? (teams.get(parent)?.id ?? null) : null,
    path: teams.get(key)?.path ?? "/",
  }));
  return {
    placed: { tenantId, teams, people },
    rows: { tenant: { id: tenantId, ...identity }, teams: teamRows, users },
  };
}
