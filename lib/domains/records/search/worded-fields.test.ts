import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { customerRecords } from "#lib/domains/customers/index.ts";
import { leadRecords } from "#lib/domains/leads/index.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { guards, searchDocument } from "#lib/platform/records/search-document.ts";
import { wordedFields } from "../search-repository.ts";

const marks: string[] = Object.values(guards);

/** What everybody may find or see of a record in the search. */
function openly(records: Records, row: Row): string {
  const found = searchDocument(records, row);
  const tokens = found?.tokens.filter((token) => !marks.includes(token[0] ?? ""));
  return JSON.stringify([found?.title, found?.subtitle, found?.weight, tokens]);
}

describe.each([
  {
    records: customerRecords as unknown as Records,
    table: customers,
    one: { level: "a" },
    other: { level: "c" },
  },
  {
    records: leadRecords as unknown as Records,
    table: leads,
    one: { status: "new", competitorNames: ["金蝶"] },
    other: { status: "lost", competitorNames: ["用友"] },
  },
])("the fields of $records.object in a search document", ({ records, table, one, other }) => {
  const names = Object.keys(getTableColumns(table)).filter(
    (name) => !["updatedAt", "deletedAt", "id"].includes(name),
  );
  const filled = (word: string) => Object.fromEntries(names.map((name) => [name, word]));
  const row = {
    ...filled("甲乙丙"),
    id: "r",
    updatedAt: new Date(0),
    deletedAt: null,
    ...one,
  } as unknown as Row;
  const changed: Record<string, unknown> = { ...filled("丁戊己"), ...other };

  it("are known where their words are open", () => {
    const open = names.filter(
      (name) => openly(records, { ...row, [name]: changed[name] } as Row) !== openly(records, row),
    );
    expect(open.length).toBeGreaterThan(3);
    expect(open.filter((name) => !wordedFields.includes(name))).toEqual([]);
  });
});
