import { randomInt, randomUUID } from "node:crypto";
import { join } from "node:path";
import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { listFiles } from "#scripts/checks/list-files.ts";

const root = join(import.meta.dirname, "..", "..");

async function allTables(): Promise<PgTable[]> {
  const modules = await Promise.all(
    listFiles(root, /^db\/schema\/.+\.ts$/).map(
      (path) => import(join(root, path)) as Promise<Record<string, unknown>>,
    ),
  );
  return modules.flatMap((module) => Object.values(module).filter((value) => is(value, PgTable)));
}

const parentsOf = (table: PgTable) =>
  getTableConfig(table).foreignKeys.map((key) => {
    const { columns, foreignTable } = key.reference();
    return { column: columns[0] as PgColumn, table: foreignTable };
  });

/** Parents before children. */
function inOrder(tables: PgTable[]): PgTable[] {
  const done = new Set<PgTable>();
  const add = (table: PgTable): void => {
    if (done.has(table)) return;
    for (const parent of parentsOf(table)) if (parent.table !== table) add(parent.table);
    done.add(table);
  };
  for (const table of tables) add(table);
  return [...done];
}

function anyValue(column: PgColumn): unknown {
  if (column.enumValues?.length) return column.enumValues[0];
  const values: Record<string, unknown> = {
    string: randomUUID(),
    number: randomInt(1, 1_000_000),
    date: new Date(),
    json: {},
    boolean: false,
    array: [],
    custom: Buffer.from("x"),
  };
  return values[column.dataType];
}

/** One row of this person in every table where they have none, made of what its columns ask for. */
export async function fillTables(context: Context): Promise<void> {
  const { tenantId, userId, teamPath } = context.principal;
  const whose: Record<string, unknown> = { tenant_id: tenantId, user_id: userId, owner_id: userId };
  const ids = new Map<PgTable, unknown>();
  const row = (table: PgTable) => {
    const parents = new Map(parentsOf(table).map((parent) => [parent.column, ids.get(parent.table)]));
    const given: Record<string, unknown> = { ...whose, created_by: userId, by: userId, team_path: teamPath };
    const { name } = getTableConfig(table);
    if (name === "search_documents")
      Object.assign(given, { object: "customer", record_id: idIn(ids, "customers") });
    return Object.fromEntries(
      Object.entries(getTableColumns(table)).flatMap(([key, column]) => {
        const needed = (column.notNull && !column.hasDefault) || column.name in whose;
        return needed ? [[key, parents.get(column) ?? given[column.name] ?? anyValue(column)]] : [];
      }),
    );
  };
  for (const table of inOrder(await allTables())) {
    await withActor(context, async (tx) => {
      const [there] = (await tx.select().from(table).limit(1)) as Record<string, unknown>[];
      const made = there ?? row(table);
      if (!there) await tx.insert(table).values(made);
      ids.set(table, made.id ?? made.jobId);
    });
  }
}

/** The row of another table, where policies ask for one and no foreign key names it. */
function idIn(ids: Map<PgTable, unknown>, name: string): unknown {
  return [...ids].find(([table]) => getTableConfig(table).name === name)?.[1];
}
