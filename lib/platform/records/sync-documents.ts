import { now } from "../clock.ts";
import { stableJson } from "../stable-json.ts";
import { atCommit } from "../with-actor.ts";
import type { Asking } from "./asking.ts";
import type { Records, Row } from "./define-records.ts";
import { searchDocument } from "./search-document.ts";

type Written = { before: Row | null; row: Row };

function isSame(records: Records, { before, row }: Written): boolean {
  const spec = records.document;
  if (!spec || !before || before.deletedAt) return false;
  return stableJson(spec.of(before)) === stableJson(spec.of(row));
}

/** Keeps what the search box looks through in step with the records: written with the commit, in the same transaction. */
export function syncDocuments(asking: Asking, records: Records, all: Written[]): void {
  if (!records.document || all.length === 0) return;
  const alive = all.filter(({ row }) => !row.deletedAt);
  const same = alive.filter((each) => isSame(records, each));
  const documents = alive
    .filter((each) => !same.includes(each))
    .map(({ row }) => searchDocument(records, row));
  atCommit(asking.tx, {
    text: "select put_documents($1::jsonb, $2::text[], $3::text[], $4::timestamptz)",
    values: [
      JSON.stringify(documents),
      all.filter(({ row }) => row.deletedAt).map(({ row }) => row.id),
      same.map(({ row }) => row.id),
      now().toISOString(),
    ],
  });
}
