import type { Asking } from "#lib/platform/records/asking.ts";
import type { MatchKey, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { inRecordScope } from "#lib/platform/records/require-record.ts";
import { groupBy } from "../group-by.ts";
import { selectMatches } from "../lookup-repository.ts";
import type { ImportObject, Values } from "../objects/import-object.ts";

export type Same = { id: string; row: Row | undefined; kinds: MatchKey["kind"][] };
type Sought = { values: Values; keys: MatchKey[] };

export const keyText = ({ kind, value }: MatchKey): string => `${kind}\u0001${value}`;

/** Whether what is known of two that have the same name says that they are two. */
export const isApart = ({ differs }: Pick<ImportObject, "differs">, one: string, other: string): boolean =>
  differs ? differs(one, other) : one !== other;

/** By more than the name, or by the name where nothing tells the two apart. */
function isSame(object: ImportObject, row: Row, values: Values, kinds: MatchKey["kind"][]): boolean {
  if (kinds.some((kind) => kind !== "name")) return true;
  const [one, other] = [object.apart?.(row) ?? null, object.apart?.(values) ?? null];
  return one === null || other === null || !isApart(object, one, other);
}

/** The records of the whole company that rows look like, those that share most first; of hidden ones the id alone. */
export async function findSame(
  asking: Asking,
  object: ImportObject,
  all: readonly Sought[],
): Promise<Same[][]> {
  const keys = new Map(all.flatMap((each) => each.keys.map((key) => [keyText(key), key])));
  const sought = [...keys.values()];
  const matches = object.own
    ? await object.own.find(asking, sought)
    : await selectMatches(asking.tx, object.object, sought);
  const byKey = groupBy(matches, keyText);
  const rows = await findRecords(asking.tx, object.records, [...new Set(matches.map(({ id }) => id))]);
  const visible = rows.filter((row) => inRecordScope(asking.context, object.records, row));
  const seen = new Map(visible.map((row) => [row.id, row]));
  return all.map(({ values, keys: mine }) => {
    const kinds = new Map<string, MatchKey["kind"][]>();
    for (const key of mine) {
      for (const { id } of byKey.get(keyText(key)) ?? []) kinds.set(id, [...(kinds.get(id) ?? []), key.kind]);
    }
    return [...kinds]
      .map(([id, shared]) => ({ id, row: seen.get(id), kinds: shared }))
      .filter(({ row, kinds: shared }) => !row || isSame(object, row, values, shared))
      .sort(
        (a, b) =>
          b.kinds.length - a.kinds.length || Number(b.row !== undefined) - Number(a.row !== undefined),
      );
  });
}
