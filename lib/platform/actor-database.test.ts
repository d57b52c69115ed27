import { desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import { describe, expect, it } from "vitest";
import type { Tx } from "#db/client.ts";
import { conversations } from "#db/schema/conversations.ts";
import { leads } from "#db/schema/leads.ts";
import { databaseOn } from "./actor-database.ts";

const ours = databaseOn({} as never);
const plain: Tx = drizzle.mock();
const { id, need, createdAt, status, scoreDetail } = leads;
const other = alias(leads, "other");

const selects: Record<string, (db: Tx) => { toSQL(): unknown }> = {
  "a whole table": (db) => db.select().from(leads).where(eq(id, "x")).orderBy(desc(createdAt)).limit(3),
  "some columns, locked": (db) => db.select({ a: status, b: id }).from(leads).for("update"),
  "expressions among columns": (db) =>
    db.select({ id, c: sql`${scoreDetail} ->> 'confidence'`, need, n: sql`count(*)`.as("n") }).from(leads),
  "a table by another name": (db) => db.select().from(other).where(eq(other.id, "x")),
  "nested fields": (db) => db.select({ of: { id }, status }).from(leads),
  "distinct ones": (db) => db.selectDistinct({ status }).from(leads),
  "a join": (db) =>
    db
      .select({ id, title: conversations.title })
      .from(leads)
      .innerJoin(conversations, eq(id, conversations.id)),
  "a query in a condition": (db) =>
    db
      .select({ id })
      .from(leads)
      .where(inArray(id, db.select({ id: conversations.id }).from(conversations))),
};

describe("the columns of a select", () => {
  it.each(Object.entries(selects))("are written as Drizzle writes them: %s", (_what, select) => {
    for (let twice = 0; twice < 2; twice += 1) expect(select(ours).toSQL()).toEqual(select(plain).toSQL());
  });
});
