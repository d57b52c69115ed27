import { createTenant } from "#db/seed/create-tenant.ts";
import type { RoleId } from "#lib/domains/identity/contract.ts";
import { contextOf, hashPassword, loadPrincipal } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";

/** A tree as companies have it: two teams in one region, and an office beside it. */
const tree = { root: null, east: "root", east1: "east", east2: "east", office: "root" } as const;
export type TeamKey = keyof typeof tree;

const people = {
  marketing: { role: "marketing", team: "east1" },
  rep: { role: "sales_rep", team: "east1" },
  mate: { role: "sales_rep", team: "east1" },
  rep2: { role: "sales_rep", team: "east2" },
  manager: { role: "sales_manager", team: "east" },
  leader: { role: "sales_manager", team: "east1" },
  director: { role: "sales_director", team: "root" },
  csm: { role: "customer_success", team: "office" },
  product: { role: "product", team: "office" },
  admin: { role: "admin", team: "root" },
} as const satisfies Record<string, { role: RoleId; team: TeamKey }>;
export type PersonKey = keyof typeof people;
export const personKeys = Object.keys(people) as PersonKey[];

export type Team = { id: string; path: string };
export type Person = { userId: string; email: string; context: Context };
export type Company = { tenantId: string; password: string; teams: Record<TeamKey, Team> } & Record<
  PersonKey,
  Person
>;

const password = "right-Horse-42";
let passwordHash: Promise<string> | undefined;
let made = 0;

function plantTeams(): Record<TeamKey, Team> {
  const planted: Partial<Record<TeamKey, Team>> = {};
  for (const key of Object.keys(tree) as TeamKey[]) {
    const parent = tree[key];
    const id = newId("team");
    planted[key] = { id, path: `${parent ? (planted[parent]?.path ?? "/") : "/"}${id}/` };
  }
  return planted as Record<TeamKey, Team>;
}

async function personOf(userId: string, email: string): Promise<Person> {
  const principal = await loadPrincipal(userId);
  if (!principal) throw new Error(`no person ${email}`);
  return { userId, email, context: contextOf(principal, { kind: "page" }) };
}

/** A tenant with the team tree and somebody of every role; a second rep in the first team. */
export async function createCompany(ownerUrl: string): Promise<Company> {
  made += 1;
  const tenantId = newId("tenant");
  const teams = plantTeams();
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  const rows = personKeys.map((key) => ({
    key,
    id: newId("user"),
    tenantId,
    email: `${key}@c${made}.example`,
    name: key,
    passwordHash: hash,
    role: people[key].role,
    teamId: teams[people[key].team].id,
  }));
  await createTenant(ownerUrl, {
    tenant: { id: tenantId, name: `company ${made}` },
    teams: (Object.keys(tree) as TeamKey[]).map((key) => {
      const parent = tree[key];
      return { ...teams[key], tenantId, name: key, parentId: parent ? teams[parent].id : null };
    }),
    users: rows.map(({ key: _key, ...row }) => row),
  });
  const pairs = rows.map(async ({ key, id, email }) => [key, await personOf(id, email)] as const);
  const persons = Object.fromEntries(await Promise.all(pairs)) as Record<PersonKey, Person>;
  return { tenantId, password, teams, ...persons };
}
