import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "#db/client.ts";
import { type Context, type OwnedObject, ownedObjects, type Scope } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { type MakeRow, recordRows, tableOf } from "#tests/factories/record-rows.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const shareable: OwnedObject[] = ["lead", "customer", "contact", "opportunity"];
const refused = { cause: { code: "42501" } };
let other: Company;
let make: MakeRow;
let made: Record<OwnedObject, Record<string, string>>;

/** The person, with the given scope for every kind of record. */
function reaching({ context }: Person, scope: Scope): Context {
  const scopes = Object.fromEntries(ownedObjects.map((object) => [object, scope]));
  return { ...context, principal: { ...context.principal, scopes } as Context["principal"] };
}

async function seen(context: Context, object: OwnedObject): Promise<string[]> {
  const rows = await withActor(context, (tx) =>
    tx.execute<{ id: string }>(sql`select id from ${sql.identifier(tableOf[object])}`),
  );
  const names = new Map(Object.entries(made[object]).map(([name, id]) => [id, name]));
  return rows.flatMap(({ id }) => names.get(id) ?? []).sort();
}

async function searched(context: Context, object: OwnedObject): Promise<string[]> {
  const rows = await withActor(context, (tx) =>
    tx.execute<{ id: string }>(sql`select record_id as id from search_documents where object = ${object}`),
  );
  const found = await withActor(context, (tx) =>
    tx.execute<{ id: string }>(
      sql`select record_id as id from search_records(array['宏远'], '{}', array[${object}], 100)`,
    ),
  );
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
  expect(ids(found)).toEqual(ids(rows));
  const names = new Map(Object.entries(made[object]).map(([name, id]) => [id, name]));
  return rows.flatMap(({ id }) => names.get(id) ?? []).sort();
}

async function rowsOf(object: OwnedObject): Promise<Record<string, string>> {
  const { rep, mate, rep2, csm, teams } = suite.company;
  const east2 = { ownerId: rep2.userId, teamPath: teams.east2.path };
  const shared = shareable.includes(object) ? { collaborator_ids: [rep.userId] } : {};
  return {
    mine: await make(object, { ownerId: rep.userId, teamPath: teams.east1.path }),
    mates: await make(object, { ownerId: mate.userId, teamPath: teams.east1.path }),
    free: await make(object, { ownerId: null, teamPath: teams.east1.path }),
    foreign: await make(object, east2),
    office: await make(object, { ownerId: csm.userId, teamPath: teams.office.path }),
    ...(shareable.includes(object) && { shared: await make(object, east2, shared) }),
  };
}

beforeAll(async () => {
  other = await createCompany(suite.ownerUrl);
  make = await recordRows(suite.owner, suite.company);
  made = {} as typeof made;
  for (const object of ownedObjects) made[object] = await rowsOf(object);
  for (const object of ownedObjects) {
    for (const id of Object.values(made[object])) {
      await suite.owner`insert into search_documents (record_id, tenant_id, object, title, tokens, team_path)
        values (${id}, ${suite.company.tenantId}, ${object}, '宏远', array['宏远'], '/elsewhere/')`;
    }
  }
});

describe.each(ownedObjects)("rows of kind %s", (object) => {
  const withShared = (names: string[]) => (shareable.includes(object) ? [...names, "shared"] : names).sort();

  it("are hidden without an actor", async () => {
    const [row] = await pool()`select count(*)::int as n from ${pool()(tableOf[object])}`;
    expect(row?.n).toBe(0);
  });

  it.each(["own", "team", "all"] as const)("are hidden from another company with scope %s", async (scope) => {
    expect(await seen(reaching(other.admin, scope), object)).toEqual([]);
    expect(await searched(reaching(other.admin, scope), object)).toEqual([]);
  });

  const cases: [string, Scope, (company: Company) => Person, string[]][] = [
    ["nobody's without scope", "none", (company) => company.admin, []],
    ["one's own, one's team's free ones", "own", (company) => company.rep, withShared(["mine", "free"])],
    ["the team's", "team", (company) => company.leader, ["free", "mates", "mine"]],
    ["a collaborator's in a team", "team", (company) => company.rep, withShared(["free", "mates", "mine"])],
    [
      "the teams' below",
      "team",
      (company) => company.manager,
      withShared(["foreign", "free", "mates", "mine"]),
    ],
    ["all", "all", (company) => company.csm, withShared(["foreign", "free", "mates", "mine", "office"])],
  ];
  it.each(cases)("are seen and found: %s (%s)", async (_name, scope, who, expected) => {
    const context = reaching(who(suite.company), scope);
    expect(await seen(context, object)).toEqual(expected);
    expect(await searched(context, object)).toEqual(expected);
  });

  it("are written only where they are seen", async () => {
    const table = sql.identifier(tableOf[object]);
    const touched = await withActor(reaching(suite.company.rep, "own"), (tx) =>
      tx.execute<{ id: string }>(sql`update ${table} set version = version returning id`),
    );
    expect(touched).toHaveLength(withShared(["mine", "free"]).length);
    const gone = await withActor(reaching(suite.company.admin, "all"), (tx) =>
      tx.execute(sql`delete from ${table} returning id`),
    );
    expect(gone).toHaveLength(0);
  });

  it("leave one's scope only where the scope is widened", async () => {
    const { rep, rep2, teams } = suite.company;
    const id = await make(object, { ownerId: rep.userId, teamPath: teams.east1.path });
    const give = sql`update ${sql.identifier(tableOf[object])}
      set owner_id = ${rep2.userId}, team_path = ${teams.east2.path} where id = ${id}`;
    const context = reaching(rep, "own");
    await expect(withActor(context, (tx) => tx.execute(give))).rejects.toMatchObject(refused);
    await withActor(context, async (tx) => {
      await tx.execute(sql`select set_config(${`app.scope_${object}`}, 'all', true)`);
      await tx.execute(give);
    });
    const [row] = await suite.owner`select owner_id from ${suite.owner(tableOf[object])} where id = ${id}`;
    expect(row?.owner_id).toBe(rep2.userId);
  });
});
