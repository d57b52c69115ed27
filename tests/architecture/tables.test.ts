import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getTableName, isTable } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { listFiles } from "#scripts/checks/list-files.ts";
import { findOpenTables, type Snapshot, snapshotSchema } from "./find-open-tables.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const journalSchema = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

async function tableNames(): Promise<string[]> {
  const paths = listFiles(ROOT, /^db\/schema\/.+\.ts$/);
  const modules = await Promise.all(
    paths.map((path) => import(join(ROOT, path)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isTable).map(getTableName));
}

function latest(): { snapshot: Snapshot; migrations: string } {
  const { entries } = journalSchema.parse(JSON.parse(read("db/migrations/meta/_journal.json")));
  const last = String(Math.max(...entries.map((entry) => entry.idx))).padStart(4, "0");
  const snapshot = snapshotSchema.parse(JSON.parse(read(`db/migrations/meta/${last}_snapshot.json`)));
  return { snapshot, migrations: entries.map((entry) => read(`db/migrations/${entry.tag}.sql`)).join("\n") };
}

test("every table has its tenant and its wall", async () => {
  const names = await tableNames();
  const { snapshot, migrations } = latest();
  expect(names.length).toBeGreaterThan(15);
  expect(findOpenTables(names, snapshot, migrations)).toEqual([]);
  expect(
    Object.values(snapshot.tables)
      .map((table) => table.name)
      .sort(),
  ).toEqual([...names].sort());
});

describe("a table is open when", () => {
  const using = "tenant_id = (select current_setting('app.tenant', true)) and true";
  const policy = { to: ["huike_app"], using };
  const sound = {
    name: "notes",
    columns: { tenant_id: { notNull: true } },
    policies: { tenant_only: policy },
  };
  const sql = 'ALTER TABLE "notes" ENABLE ROW LEVEL SECURITY;';
  const find = (table: object, migrations = sql, names = ["notes"]) =>
    findOpenTables(names, { tables: { "public.notes": { ...sound, ...table } } }, migrations);

  test("nothing is wrong: it is not", () => expect(find({})).toEqual([]));
  test("it has no tenant", () => expect(find({ columns: {} })).toHaveLength(1));
  test("its tenant may be null", () =>
    expect(find({ columns: { tenant_id: { notNull: false } } })).toHaveLength(1));
  test("it has no policy", () => expect(find({ policies: {} })).toHaveLength(1));
  test("row-level security is off", () => expect(find({}, "")).toHaveLength(1));
  test("it was never migrated", () => expect(find({}, sql, ["notes", "tags"])).toHaveLength(1));
  test.each([
    { ...policy, using: "true" },
    { ...policy, withCheck: "true" },
    { ...policy, using: `true or ${using}` },
    { ...policy, using: `${using} or true` },
    { ...policy, to: ["public"] },
    { to: ["huike_app"] },
  ])("a policy lets anyone in: %o", (bad) => expect(find({ policies: { bad } })).toHaveLength(1));
});
