import type { Asking } from "./asking.ts";
import type { AggregateRow } from "./contract.ts";
import type { Records, Row } from "./define-records.ts";
import { findField } from "./find-field.ts";
import { idsOf, nameKind, readNames } from "./present-records.ts";

/** The names of the people, teams and records that groups stand for, by field and id. */
export async function namesOfGroups<R extends Row>(
  asking: Asking,
  records: Records<R>,
  groupBy: readonly { field: string }[],
  rows: readonly AggregateRow[],
): Promise<Record<string, Record<string, string>>> {
  const fields = groupBy.map(({ field }) => findField(asking, records as Records, field));
  const wanted = fields.flatMap((field) => rows.flatMap((row) => idsOf(field, row[field.name])));
  const names = await readNames(asking.tx, records, wanted);
  const named = fields.flatMap((field) => {
    const kind = nameKind(field);
    return kind ? [[field.name, Object.fromEntries(names.get(kind) ?? [])] as const] : [];
  });
  return Object.fromEntries(named);
}
