import { beforeAll, describe, expect, it } from "vitest";
import type { RoleId } from "#lib/domains/identity/contract.ts";
import { roles } from "#lib/domains/identity/roles.ts";
import type { Endpoint } from "#server/api/endpoint.ts";
import { createCompany } from "#tests/factories/company.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { callers, isOwned, mayDo, placesOf, reaches, tells, whose } from "./ground.ts";
import type { Stage } from "./makers.ts";
import { kindOf, requestFor } from "./request-for.ts";
import { stageOf } from "./stage.ts";
import { useApi } from "./use-api.ts";

const suite = useSuite({
  API_REQUESTS_PER_MINUTE: "1000000",
  KNOWLEDGE_HOSTS: "127.0.0.1",
  KNOWLEDGE_PRIVATE_ADDRESSES: "true",
});
const api = useApi();

let here: Stage;
let there: Stage;
let endpoints: readonly Endpoint[];

beforeAll(async () => {
  const other = await createCompany(suite.ownerUrl);
  [here, there] = [await stageOf(suite.owner, suite.company, api), await stageOf(suite.owner, other, api)];
  ({ endpoints } = await import("#server/api/endpoints.ts"));
});

async function walk(endpoint: Endpoint) {
  const tried = { refused: 0, done: 0, breaches: [] as string[], failures: new Set<string>() };
  for (const key of callers) {
    for (const place of placesOf(endpoint)) {
      const subject = whose({ here, there }, place, key);
      const caller = { stage: here, person: here.company[key] };
      const allowed = mayDo(here.company, caller.person, endpoint, subject.person);
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
        const expected = allowed
          ? made.filter(({ owner }) => reaches(here.company, caller, kind, owner))
          : [];
        expect([status, key, kind]).toEqual([allowed ? 200 : 403, key, kind]);
        expect(made.filter(({ id }) => seen.has(id)).map(({ id }) => id)).toEqual(
          expected.map(({ id }) => id),
        );
      }
    }
  });
});
