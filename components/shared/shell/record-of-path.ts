import { recordPlaces } from "#components/shared/shell/record-places.ts";

/** The record whose page an address is; null for lists and all other pages. */
export function recordOfPath(path: string): { type: string; id: string } | null {
  const [, section, id, more] = path.split("/");
  const place = Object.entries(recordPlaces).find(([, start]) => start === `/${section}`);
  // Ids say what they are of (`customer_…`); the other pages of a section do not.
  if (!place || !id || more || !id.startsWith(`${place[0]}_`)) return null;
  return { type: place[0], id: decodeURIComponent(id) };
}
