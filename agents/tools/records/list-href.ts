import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { Filter, SortKey } from "#lib/platform/records/contract.ts";
import { kindOf } from "./record-kinds.ts";

export type ListState = { filter?: Filter | undefined; q?: string | undefined; sort?: SortKey[] | undefined };

/** The page that lists a kind of record with the same filter, words and order; null where there is none. */
export function listHref(object: RecordObject, { filter, q, sort = [] }: ListState): string | null {
  const { listPath } = kindOf(object);
  if (!listPath) return null;
  const order = sort.map(({ field, direction }) => `${direction === "desc" ? "-" : ""}${field}`).join(",");
  const params = new URLSearchParams({
    ...(q && { q }),
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(order && { sort: order }),
  });
  const text = params.toString();
  return text ? `${listPath}?${text}` : listPath;
}
