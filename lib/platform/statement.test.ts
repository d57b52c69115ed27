import { boolean, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { insertOf, updateOf } from "./statement.ts";

const things = pgTable("things", {
  id: text().primaryKey(),
  ownerId: text("owner_id"),
  count: integer(),
  open: boolean(),
  detail: jsonb(),
  tags: text().array(),
  madeAt: timestamp("made_at", { withTimezone: true }),
});
const madeAt = new Date("2026-11-23T02:00:00Z");

describe("insertOf", () => {
  it("names the columns that are given and sends values as the driver wants them", () => {
    const row = {
      id: "t1",
      ownerId: null,
      detail: { a: [1] },
      tags: ['a"b', "二"],
      madeAt,
      count: undefined,
    };
    expect(insertOf(things, row)).toEqual({
      text: 'insert into "things" ("id", "owner_id", "detail", "tags", "made_at") values ($1, $2, $3, $4, $5)',
      values: ["t1", null, '{"a":[1]}', '{"a\\"b","二"}', "2026-11-23T02:00:00.000Z"],
    });
  });

  it("writes over the row of the same id when it may", () => {
    expect(insertOf(things, { id: "t1", open: true, count: 2 }, { replace: true }).text).toBe(
      'insert into "things" ("id", "open", "count") values ($1, $2, $3) on conflict (id) do update set "open" = excluded."open", "count" = excluded."count"',
    );
    expect(insertOf(things, { id: "t1", open: true, count: 2 }).text).not.toContain("conflict");
  });
});

describe("updateOf", () => {
  it("changes what is given, of one row", () => {
    expect(updateOf(things, "t1", { count: 3, ownerId: undefined, open: null })).toEqual({
      text: 'update "things" set "count" = $2, "open" = $3 where id = $1',
      values: ["t1", 3, null],
    });
  });
});
