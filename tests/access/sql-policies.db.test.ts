import type postgres from "postgres";
import { beforeAll, expect, it } from "vitest";
import { type OwnedObject, ownedObjects } from "#lib/platform/context.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { recordRows, tableOf } from "#tests/factories/record-rows.ts";
import { leaveTracesEverywhere } from "#tests/factories/traces-everywhere.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
let other: Company;

type Policy = { table: string; name: string; cmd: string; using: string | null; check: string | null };
type Sql = postgres.TransactionSql;

beforeAll(async () => {
  other = await createCompany(suite.ownerUrl);
  for (const company of [suite.company, other]) {
    for (const person of [company.rep, company.admin]) await leaveTracesEverywhere(company, person);
  }
  const make = await recordRows(suite.owner, suite.company);
  const { rep2, teams } = suite.company;
  for (const object of ownedObjects) await make(object, { ownerId: rep2.userId, teamPath: teams.east2.path });
});

const policies = () => suite.owner<Policy[]>`
  select tablename as table, policyname as name, cmd, qual as using, with_check as check
  from pg_policies where schemaname = 'public' order by 1, 2`;

/** Becomes the app, for this person, until the transaction ends. */
async function become(sql: Sql, { context: { principal } }: Person): Promise<void> {
  await sql`set local role huike_app`;
  const settings = {
    "app.tenant": principal.tenantId,
    "app.user": principal.userId,
    "app.role": principal.role,
    "app.team_path": principal.teamPath,
    "app.system": "off",
    ...Object.fromEntries(ownedObjects.map((object) => [`app.scope_${object}`, principal.scopes[object]])),
  };
  for (const [name, value] of Object.entries(settings)) await sql`select set_config(${name}, ${value}, true)`;
}

type Statement = (sql: Sql) => Promise<{ count: number }>;
const refusedByWall = "42501";
const repeated = "23505";

/** How many rows a statement reaches: a refusal by the wall reaches none, another failure got past it. */
async function reach(sql: Sql, statement: Statement, harmless = [refusedByWall]): Promise<number> {
  try {
    return await sql.savepoint(async (inner) => (await statement(inner as Sql)).count);
  } catch (error) {
    return harmless.includes((error as { code: string }).code) ? 0 : Number.POSITIVE_INFINITY;
  }
}

const column = (table: string) => (table === "tenants" ? "id" : "tenant_id");

/** Where somebody gets at another company's rows of a table: statements that look at nothing, as the walls alone judge them. */
async function breaches(sql: Sql, table: string, person: Person): Promise<string[]> {
  const [name, tenant] = [sql(table), sql(column(table))];
  const [mine, theirs] = [person.context.principal.tenantId, other.tenantId];
  // By the owner: what the person may not see must be tried as well. Foreign keys and triggers are no walls.
  const [sample] = await sql<
    { row: object }[]
  >`select to_jsonb(x) as row from ${name} x where ${tenant} = ${mine} limit 1`;
  const [has] =
    await sql`select 1 from information_schema.columns where table_name = ${table} and column_name = 'user_id'`;
  await sql`set local session_replication_role = replica`;
  await become(sql, person);
  const [own] = await sql<{ n: number }[]>`select count(*)::int as n from ${name} where ${tenant} = ${mine}`;
  const copy = JSON.stringify({ ...sample?.row, [column(table)]: theirs });
  const beyondOwn = async (statement: Statement, harmless?: string[]) =>
    (await reach(sql, statement, harmless)) - (own?.n ?? 0);
  const claim: Statement = (tx) => tx`update ${name} set ${tenant} = ${mine}, user_id = ${person.userId}`;
  const tried = {
    select: await reach(sql, (tx) => tx`select 1 from ${name} where ${tenant} <> ${mine}`),
    take: await beyondOwn((tx) => tx`update ${name} set ${tenant} = ${mine}`),
    claim: has ? await beyondOwn(claim, [refusedByWall, repeated]) : 0,
    give: await reach(sql, (tx) => tx`update ${name} set ${tenant} = ${theirs}`),
    delete: await beyondOwn((tx) => tx`delete from ${name}`),
    insert: await reach(
      sql,
      (tx) => tx`insert into ${name} select (jsonb_populate_record(null::${name}, ${copy}::text::jsonb)).*`,
    ),
  };
  return Object.entries(tried).flatMap(([way, rows]) => (rows > 0 ? [way] : []));
}

/** Tries something with a policy changed; nothing of it stays. */
async function changed<T>(change: string, act: (sql: Sql) => Promise<T>): Promise<T> {
  let result: T | undefined;
  const undone = new Error("undone");
  await suite.owner
    .begin(async (sql) => {
      await sql.unsafe(change);
      result = await act(sql);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return result as T;
}

const quoted = ({ name, table }: Policy) => `"${name}" on "${table}"`;

/** Each half of a policy replaced by one that lets everything through. */
function opened(policy: Policy): string[] {
  const both = policy.cmd === "ALL" && policy.check === null;
  return [
    ...(policy.using === null
      ? []
      : [`alter policy ${quoted(policy)} using (true)${both ? " with check (true)" : ""}`]),
    ...(policy.check === null ? [] : [`alter policy ${quoted(policy)} with check (true)`]),
  ];
}

it("every half of every policy is missed between companies", async () => {
  const survivors: string[] = [];
  let tried = 0;
  for (const policy of await policies()) {
    for (const change of opened(policy)) {
      tried += 1;
      const found = await changed(change, (sql) => breaches(sql, policy.table, suite.company.admin));
      if (found.length === 0) survivors.push(change);
    }
  }
  expect(survivors).toEqual([]);
  expect(tried).toBeGreaterThan(60);
}, 300_000);

it("lets nobody through as they stand", async () => {
  const tables = new Set((await policies()).map(({ table }) => table));
  const found: string[] = [];
  for (const table of tables) {
    const ways = await changed("select 1", (sql) => breaches(sql, table, suite.company.admin));
    found.push(...ways.map((way) => `${table}: ${way}`));
  }
  expect(found).toEqual([]);
}, 300_000);

/** Rows of somebody in another team, which a rep sees only where scopes are forgotten. */
const foreign = (sql: Sql, object: OwnedObject) =>
  reach(sql, (tx) => tx`select 1 from ${tx(tableOf[object])} where owner_id = ${suite.company.rep2.userId}`);

it.each(ownedObjects)("the scope in the policies of %s is missed", async (object) => {
  const look = async (sql: Sql) => {
    await become(sql, suite.company.rep);
    return foreign(sql, object);
  };
  expect(await changed("select 1", look)).toBe(0);
  const own = (await policies()).find(({ table, cmd }) => table === tableOf[object] && cmd === "SELECT");
  if (!own) throw new Error(`${object} has no policy for reading`);
  const tenantAlone = `alter policy ${quoted(own)} using (tenant_id = current_setting('app.tenant', true))`;
  expect(await changed(tenantAlone, look)).toBeGreaterThan(0);
});
