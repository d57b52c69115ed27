import { namesOfPeople } from "#lib/domains/identity/index.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { subjectNames } from "../related-repository.ts";
import type { ChangeRow } from "../timeline-repository.ts";
import { grouped, type Told } from "./told.ts";

/** Fields that hold an id, and whose names are shown instead. */
const readers: Record<string, typeof namesOfPeople> = {
  owner: namesOfPeople,
  customer: subjectNames.customer,
};

/** Field changes as entries, one a version; people and customers by name. */
export async function changeEntries(asking: Asking, rows: ChangeRow[]): Promise<Told[]> {
  const read = Object.entries(readers).map(async ([field, reader]) => {
    const values = rows.filter((row) => row.field === field).flatMap(({ before, after }) => [before, after]);
    const ids = [...new Set(values)].filter((value) => typeof value === "string");
    return [field, ids.length > 0 ? await reader(asking.tx, ids) : new Map<string, string>()] as const;
  });
  const names = new Map(await Promise.all(read));
  const shown = (field: string, value: unknown) => {
    const known = names.get(field);
    return known && typeof value === "string" ? { id: value, name: known.get(value) ?? "" } : value;
  };
  return [...grouped(rows, ({ key }) => key)].map(([key, changed]) => ({
    source: "change",
    key,
    by: changed[0]?.userId ?? null,
    body: {
      kind: "change",
      changes: changed.map(({ field, before, after }) => ({
        field,
        before: shown(field, before),
        after: shown(field, after),
      })),
    },
  }));
}
