import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { leaveTracesEverywhere } from "#tests/factories/traces-everywhere.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
let other: Company;
let tables: string[] = [];

const privateTables = [
  "agent_runs",
  "agent_steps",
  "api_keys",
  "conversations",
  "messages",
  "proposals",
  "run_frames",
  "sessions",
];
const tenantOf = (table: string) => sql.identifier(table === "tenants" ? "id" : "tenant_id");
const refused = { cause: { code: "42501" } };

async function count(context: Context, table: string, where = sql`true`): Promise<number> {
  const [row] = await withActor(context, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)} where ${where}`),
  );
  return row?.n ?? -1;
}

/** Runs a write over every table; gives the tables where it touched a row or failed otherwise than by the wall. */
async function tablesWhere(
  context: Context,
  statement: (table: string) => ReturnType<typeof sql>,
): Promise<string[]> {
  const open: string[] = [];
  for (const table of tables) {
    const outcome = await withActor(context, (tx) => tx.execute(statement(table))).then(
      (result) => ({ count: (result as unknown as { count: number }).count }),
      (error: { cause?: { code?: string } }) => ({ code: error.cause?.code }),
    );
    const walled = "code" in outcome ? outcome.code === "42501" : outcome.count === 0;
    if (!walled) open.push(`${table} ${JSON.stringify(outcome)}`);
  }
  return open;
}

beforeAll(async () => {
  other = await createCompany(suite.ownerUrl);
  for (const company of [suite.company, other]) {
    for (const person of [company.rep, company.admin]) await leaveTracesEverywhere(company, person);
  }
  const rows = await suite.owner<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  tables = rows.map((row) => row.name);
});

describe("the walls between companies", () => {
  it("stand on every table, and every table holds rows of both companies", async () => {
    expect(tables).toEqual(expect.arrayContaining(privateTables));
    for (const table of tables) {
      const column = table === "tenants" ? "id" : "tenant_id";
      const rows =
        await suite.owner`select ${suite.owner(column)} as tenant from ${suite.owner(table)} group by 1`;
      expect([table, rows.map((row) => row.tenant)]).toEqual([
        table,
        expect.arrayContaining([suite.company.tenantId, other.tenantId]),
      ]);
    }
    const bare = await suite.owner`select relname from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'public' and relkind = 'r' and not relrowsecurity`;
    expect(bare.map((row) => row.relname)).toEqual([]);
  });

  it("hide all rows from the app when no actor is set", async () => {
    const [role] = await pool()`select current_user as name, rolsuper or rolbypassrls as above
      from pg_roles where rolname = current_user`;
    expect(role).toEqual({ name: "huike_app", above: false });
    for (const table of tables) {
      const [row] = await pool()`select count(*)::int as n from ${pool()(table)}`;
      expect([table, row?.n]).toEqual([table, 0]);
    }
  });

  it("hide all rows once the actor's transaction is over, on the same connection", async () => {
    const reserved = await pool().reserve();
    await reserved`begin`;
    await reserved`select set_config('app.tenant', ${suite.company.tenantId}, true), set_config('app.system', 'on', true)`;
    const [inside] = await reserved`select count(*)::int as n from users`;
    await reserved`commit`;
    const [outside] = await reserved`select count(*)::int as n from users`;
    reserved.release();
    expect([inside?.n, outside?.n]).toEqual([10, 0]);
  });

  it.each(["rep", "admin"] as const)(
    "show a %s no row of the other company, and some of their own",
    async (who) => {
      const { context } = suite.company[who];
      for (const table of tables) {
        const foreign = await count(context, table, sql`${tenantOf(table)} <> ${suite.company.tenantId}`);
        expect([table, foreign]).toEqual([table, 0]);
        expect([table, await count(context, table)]).not.toEqual([table, 0]);
      }
    },
  );

  it("let no write reach a row of the other company", async () => {
    const { context } = suite.company.admin;
    const touch = (table: string) => {
      const tenant = tenantOf(table);
      return sql`update ${sql.identifier(table)} set ${tenant} = ${tenant} where ${tenant} = ${other.tenantId}`;
    };
    const remove = (table: string) =>
      sql`delete from ${sql.identifier(table)} where ${tenantOf(table)} = ${other.tenantId}`;
    expect(await tablesWhere(context, touch)).toEqual([]);
    expect(await tablesWhere(context, remove)).toEqual([]);
  });

  it("let no row be made for, or moved to, the other company", async () => {
    const { context } = suite.company.rep;
    const insert = (table: string) => {
      const column = table === "tenants" ? "id" : "tenant_id";
      const change = JSON.stringify({ [column]: other.tenantId });
      const name = sql.identifier(table);
      return sql`insert into ${name} select (jsonb_populate_record(x, ${change}::jsonb)).* from ${name} x limit 1`;
    };
    const move = (table: string) =>
      sql`update ${sql.identifier(table)} set ${tenantOf(table)} = ${other.tenantId}`;
    expect(await tablesWhere(context, insert)).toEqual([]);
    expect(await tablesWhere(context, move)).toEqual([]);
  });
});

describe("the walls between people", () => {
  it.each(["mate", "leader", "director", "admin"] as const)(
    "hide private rows of a rep from the %s",
    async (who) => {
      const { rep } = suite.company;
      for (const table of privateTables) {
        expect([table, await count(rep.context, table)]).not.toEqual([table, 0]);
        const seen = await count(suite.company[who].context, table, sql`user_id = ${rep.userId}`);
        expect([table, seen]).toEqual([table, 0]);
      }
    },
  );

  it.each(privateTables)("let nobody write %s in another's name", async (table) => {
    const { admin, rep } = suite.company;
    const name = sql.identifier(table);
    const change = JSON.stringify({ user_id: rep.userId });
    const forge = sql`insert into ${name} select (jsonb_populate_record(x, ${change}::jsonb)).* from ${name} x limit 1`;
    await expect(withActor(admin.context, (tx) => tx.execute(forge))).rejects.toMatchObject(refused);
    const give = sql`update ${name} set user_id = ${rep.userId}`;
    await expect(withActor(admin.context, (tx) => tx.execute(give))).rejects.toMatchObject(refused);
  });

  it("let the app change neither schema nor companies nor its own role", async () => {
    const statements = [
      "create table public.mine (id int)",
      "alter table leads disable row level security",
      "drop policy in_scope on leads",
      "insert into tenants (id, name) values ('ten_x', 'x')",
      "alter role huike_app bypassrls",
      "truncate leads",
      "set role huike",
    ];
    for (const statement of statements) {
      const call = withActor(suite.company.admin.context, (tx) => tx.execute(sql.raw(statement)));
      await expect(call, statement).rejects.toMatchObject(refused);
    }
  });
});
