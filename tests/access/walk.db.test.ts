import { beforeAll, describe, expect, it } from "vitest";
import type { RoleId } from "#lib/domains/identity/contract.ts";
import { roles } from "#lib/domains/identity/roles.ts";
import { type OwnedObject, ownedObjects } from "#lib/platform/context.ts";
import type { Endpoint } from "#server/api/endpoint.ts";
import { createCompany, type Person } from "#tests/factories/company.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { callers, placesOf, tells, whose } from "./ground.ts";
import type { Stage } from "./makers.ts";
import { kindOf, requestFor, subjectsOf } from "./request-for.ts";
import { stageOf } from "./stage.ts";
import { useApi } from "./use-api.ts";

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "1000000" });
const api = useApi();

let here: Stage;
let there: Stage;
let endpoints: readonly Endpoint[];

beforeAll(async () => {
  const other = await createCompany(suite.ownerUrl);
  [here, there] = [await stageOf(suite.owner, suite.company, api), await stageOf(suite.owner, other, api)];
  ({ endpoints } = await import("#server/api/endpoints.ts"));
});

const isOwned = (kind: string): kind is OwnedObject => ownedObjects.some((object) => object === kind);

/** The role table's word, read apart from the product's own checks. */
function reaches(caller: Person, kind: string, owner: Person): boolean {
  if (caller.context.principal.tenantId !== owner.context.principal.tenantId) return false;
  if (kind === "import") return caller.userId === here.company.admin.userId;
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

function mayDo(caller: Person, endpoint: Endpoint, owner: Person): boolean {
  const { rights } = roles[caller.context.principal.role as RoleId];
  if (endpoint.right && !rights.includes(endpoint.right)) return false;
  return subjectsOf(endpoint).every((kind) => reaches(caller, kind, owner));
}

async function walk(endpoint: Endpoint) {
  const tried = { refused: 0, done: 0, breaches: [] as string[], failures: new Set<string>() };
  for (const key of callers) {
    for (const place of placesOf(endpoint)) {
      const subject = whose({ here, there }, place, key);
      const caller = { stage: here, person: here.company[key] };
      const allowed = mayDo(caller.person, endpoint, subject.person);
      const fresh = allowed && endpoint.method !== "get" && !endpoint.asks;
      const { status, body } = await requestFor({ api, endpoint, caller, subject, fresh });
      const done = status < 300;
      if (allowed) {
        tried.done += done ? 1 : 0;
        if (!done) tried.failures.add(`${status} ${body.reason ?? body.detail}`);
      } else {
        tried.refused += 1;
        if ((done && tells(body)) || status >= 500) tried.breaches.push(`${key}, ${place}: ${status}`);
      }
    }
  }
  return tried;
}

describe("every address, every role, every place", () => {
  it("does nothing where the role table says no, and something where it says yes", async () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const endpoint of endpoints) {
      const { breaches, done, failures, ...tried } = await walk(endpoint);
      refused += tried.refused;
      wrong.push(...breaches.map((breach) => `${endpoint.id}: ${breach}`));
      if (done === 0) wrong.push(`${endpoint.id}: nobody could (${[...failures].join(", ")})`);
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(endpoints.length * 5);
  }, 600_000);

  it("lists and counts what the role table shows, and nothing beside it", async () => {
    for (const endpoint of endpoints.filter(({ id }) => id.endsWith(".list"))) {
      const kind = kindOf(endpoint);
      if (!isOwned(kind)) continue;
      const owners = [
        here.company.rep,
        here.company.mate,
        here.company.rep2,
        here.company.director,
        there.company.rep,
      ];
      const made = await Promise.all(
        owners.map(async (owner) => ({
          owner,
          id: await (owner === there.company.rep ? there : here).make(kind, owner),
        })),
      );
      for (const key of callers) {
        const caller = here.company[key];
        const { status, body } = await api.send(caller, "GET", `${endpoint.path}?limit=200&sort=-createdAt`);
        const allowed = roles[caller.context.principal.role as RoleId].rights.includes(`${kind}.read`);
        const seen = new Set((body.items ?? []).map(({ id }) => id));
        const expected = allowed ? made.filter(({ owner }) => reaches(caller, kind, owner)) : [];
        expect([status, key, kind]).toEqual([allowed ? 200 : 403, key, kind]);
        expect(made.filter(({ id }) => seen.has(id)).map(({ id }) => id)).toEqual(
          expected.map(({ id }) => id),
        );
      }
    }
  });
});
