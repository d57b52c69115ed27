import { recordPlaces } from "#components/shared/shell/record-places.ts";

/** The page of a record; null for kinds without one. */
export function recordHref(object: string, id: string): string | null {
  const place = recordPlaces[object];
  return place ? `${place}/${encodeURIComponent(id)}` : null;
}
