import type { RoleId } from "#lib/domains/identity/contract.ts";
import { roles } from "#lib/domains/identity/roles.ts";
import { type OwnedObject, ownedObjects } from "#lib/platform/context.ts";
import type { Endpoint } from "#server/api/endpoint.ts";
import type { Company, Person, PersonKey } from "#tests/factories/company.ts";
import type { Stage } from "./makers.ts";
import { subjectsOf } from "./request-for.ts";
import type { Body } from "./use-api.ts";

/** Somebody of every role; managers of one team and of the region above it. */
export const callers = [
  "rep",
  "leader",
  "manager",
  "director",
  "marketing",
  "csm",
  "product",
  "admin",
] as const satisfies PersonKey[];
export const places = ["own", "mate", "other team", "other company"] as const;
export type Place = (typeof places)[number];

/** Where a request can be about: the places, or only one's own where it is about nothing of anybody's. */
export const placesOf = (endpoint: Endpoint): readonly Place[] =>
  subjectsOf(endpoint).length > 0 ? places : (["own"] as const);

/** Whose things a request is about, in a place seen from the caller. */
export function whose(
  { here, there }: { here: Stage; there: Stage },
  place: Place,
  caller: PersonKey,
): { stage: Stage; person: Person } {
  const company: Company = place === "other company" ? there.company : here.company;
  const key = ({ own: caller, mate: "mate", "other team": "rep2", "other company": caller } as const)[place];
  return { stage: place === "other company" ? there : here, person: company[key] };
}

/** An empty list tells nothing of what it was asked about. */
export const tells = (body: Partial<Body> | null): boolean =>
  body?.items === undefined || body.items.length > 0;

export const isOwned = (kind: string): kind is OwnedObject => ownedObjects.some((object) => object === kind);

/** The role table's word, read apart from the product's own checks. */
export function reaches(company: Company, caller: Person, kind: string, owner: Person): boolean {
  if (caller.context.principal.tenantId !== owner.context.principal.tenantId) return false;
  if (kind === "import") return caller.userId === company.admin.userId;
  const { teamPath } = caller.context.principal;
  // Who is below a pool's team takes from it, who is above looks after it.
  const below = teamPath.startsWith(owner.context.principal.teamPath);
  const object = { relation: "contact", pooled_customer: "customer" }[kind] ?? kind;
  if (!isOwned(object)) return true;
  const scope = roles[caller.context.principal.role as RoleId].scopes[object];
  if (scope === "all") return true;
  if (scope === "none") return false;
  if (owner.userId === caller.userId || (kind === "pooled_customer" && below)) return true;
  return scope === "team" && owner.context.principal.teamPath.startsWith(teamPath);
}

export function mayDo(company: Company, caller: Person, endpoint: Endpoint, owner: Person): boolean {
  const { rights } = roles[caller.context.principal.role as RoleId];
  if (endpoint.right && !rights.includes(endpoint.right)) return false;
  return subjectsOf(endpoint).every((kind) => reaches(company, caller, kind, owner));
}
