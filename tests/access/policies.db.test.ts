import { beforeAll, expect, it, vi } from "vitest";
import { listFiles } from "#scripts/checks/list-files.ts";
import type { Endpoint } from "#server/api/endpoint.ts";
import { createCompany, type PersonKey } from "#tests/factories/company.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { callers, mayDo, type Place, placesOf, tells, whose } from "./ground.ts";
import type { Stage } from "./makers.ts";
import { prepares } from "./prepare.ts";
import { requestFor, subjectsOf } from "./request-for.ts";
import { stageOf } from "./stage.ts";
import { hearing, predicates, withoutPolicies, withoutTheRight } from "./switch-policies.ts";
import { useApi } from "./use-api.ts";

const { switchable } = await vi.hoisted(() => import("./switch-policies.ts"));
vi.mock("#lib/platform/access.ts", async (real) => switchable("access", await real<object>()));
vi.mock("#lib/domains/activities/policy.ts", async (real) => switchable("activities", await real<object>()));
vi.mock("#lib/domains/conversations/policy.ts", async (real) =>
  switchable("conversations", await real<object>()),
);
vi.mock("#lib/domains/customers/policy.ts", async (real) => switchable("customers", await real<object>()));
vi.mock("#lib/domains/identity/policy.ts", async (real) => switchable("identity", await real<object>()));
vi.mock("#lib/domains/imports/policy.ts", async (real) => switchable("imports", await real<object>()));
vi.mock("#lib/domains/knowledge/policy.ts", async (real) => switchable("knowledge", await real<object>()));
vi.mock("#lib/domains/leads/policy.ts", async (real) => switchable("leads", await real<object>()));
vi.mock("#lib/domains/opportunities/policy.ts", async (real) =>
  switchable("opportunities", await real<object>()),
);
vi.mock("#lib/domains/pools/policy.ts", async (real) => switchable("pools", await real<object>()));
vi.mock("#lib/domains/products/policy.ts", async (real) => switchable("products", await real<object>()));
vi.mock("#lib/domains/records/policy.ts", async (real) => switchable("records", await real<object>()));

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

const ask = (endpoint: Endpoint, key: PersonKey, place: Place) =>
  requestFor({
    api,
    endpoint,
    caller: { stage: here, person: here.company[key] },
    subject: whose({ here, there }, place, key),
    fresh: false,
  });

/** All that a company's tables hold, as one line a table. */
async function rowsOf(tenantId: string): Promise<string[]> {
  const tables = await suite.owner<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' and table_name <> 'idempotency_keys' order by 1`;
  return Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await suite.owner`
        select md5(string_agg(x::text, '|' order by x::text)) as all from ${suite.owner(name)} x where tenant_id = ${tenantId}`;
      return `${name} ${row?.all}`;
    }),
  );
}

it("listens to every policy there is", () => {
  const modules = listFiles(process.cwd(), /^lib\/domains\/[^/]+\/policy\.ts$/).map(
    (file) => file.split("/")[2],
  );
  const heard = new Set([...predicates].map((id) => id.split(".")[0]));
  expect([...heard].filter((module) => module !== "access").toSorted()).toEqual(modules.toSorted());
});

it("with the policy layer patched out row-level security alone gives nothing of another company", async () => {
  const about = endpoints.filter(
    (endpoint) => subjectsOf(endpoint).length > 0 && placesOf(endpoint).includes("other company"),
  );
  const still = about.filter(({ id }) => !prepares(id));
  // Made ahead: what the requests are about is no change of theirs.
  for (const endpoint of still) for (const key of callers) await ask(endpoint, key, "other company");
  const before = await rowsOf(there.company.tenantId);
  const breaches: string[] = [];
  let asked = 0;
  const tryAll = async (all: readonly Endpoint[]) => {
    for (const endpoint of all)
      for (const key of callers) {
        const { status, body } = await withoutPolicies(() => ask(endpoint, key, "other company"));
        asked += 1;
        if (status < 300 && tells(body)) breaches.push(`${endpoint.id}, ${key}: ${status}`);
      }
  };
  await tryAll(still);
  expect(await rowsOf(there.company.tenantId)).toEqual(before);
  await tryAll(about.filter(({ id }) => prepares(id)));
  expect(breaches).toEqual([]);
  expect(asked).toBe(about.length * callers.length);
  // The same people do get at their own without any policy: the patch was one.
  const own = await withoutPolicies(() =>
    ask(endpoints.find(({ id }) => id === "customer.get") as Endpoint, "product", "own"),
  );
  expect(own.status).toBe(200);
}, 600_000);

/** Whoever may, in the walk's order. */
const ableTo = (endpoint: Endpoint): PersonKey | undefined =>
  callers.find((key) => mayDo(here.company, here.company[key], endpoint, here.company[key]));
/** Their owner changes them too, right or not; two different ends are more than an example can name. */
const otherwise = new Set([
  "document.edit",
  "document.move",
  "document.add_questions",
  "knowledge.resolve_feedback",
  "relation.link",
]);
/** Asked for by its name and by no check of a domain. */
const byName = /^lead\.create$|\.timeline$/;

it("asks the domain for the right of every address: a check that is taken away is missed", async () => {
  const missed: string[] = [];
  const asked = endpoints.filter(({ id, right }) => right && !otherwise.has(id));
  for (const endpoint of asked) {
    const key = ableTo(endpoint);
    if (!key) throw new Error(`nobody may ${endpoint.id}`);
    const person = here.company[key];
    // Made ahead, with all rights.
    for (const kind of subjectsOf(endpoint)) await here.kept(kind, person);
    const { result, refusedBy } = await withoutTheRight(person.userId, endpoint.right ?? "", () =>
      hearing(() => ask(endpoint, key, "own")),
    );
    const said = `${result.status} ${result.body?.reason}`;
    const byDomain = [...refusedBy].some((id) => !id.startsWith("access."));
    if (said !== "403 forbidden" || byDomain === byName.test(endpoint.id))
      missed.push(`${endpoint.id}: ${said} by ${[...refusedBy]}`);
  }
  expect(missed).toEqual([]);
  expect(asked.length).toBeGreaterThan(100);
}, 600_000);
